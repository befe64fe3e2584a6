using System.Globalization;
using System.Text;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>Numbers of reports: whole, and never below 0.</summary>
internal static class Counts
{
    /// <summary>A count of runs.</summary>
    /// <exception cref="OverflowException">It is no count.</exception>
    public static long Hits(ReadOnlySpan<char> text)
        => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hits) ? hits : throw Wrong(text);

    /// <summary>A line, an offset, a number of something.</summary>
    /// <exception cref="OverflowException">It is no such number.</exception>
    public static int Number(ReadOnlySpan<char> text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(text);

    /// <inheritdoc cref="Hits(ReadOnlySpan{char})"/>
    /// <remarks>Large reports hold millions of them, mostly of one or two digits.</remarks>
    public static long Hits(ReadOnlySpan<byte> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number > (long.MaxValue - 9) / 10)
                throw Wrong(Encoding.UTF8.GetString(digits));
            number = (number * 10) + digit - '0';
        }

        return digits.IsEmpty ? throw Wrong(default) : number;
    }

    /// <inheritdoc cref="Number(ReadOnlySpan{char})"/>
    public static int Number(ReadOnlySpan<byte> digits)
        => Hits(digits) is var number and <= int.MaxValue ? (int)number : throw Wrong(Encoding.UTF8.GetString(digits));

    /// <summary>Both together; the largest number where they are more.</summary>
    public static long Sum(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;

    private static OverflowException Wrong(ReadOnlySpan<char> text) => new($"'{text}' is no whole number from 0 up that fits.");
}
