using System.Globalization;

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

    /// <summary>Both together; the largest number where they are more.</summary>
    public static long Sum(long one, long other) => one > long.MaxValue - other ? long.MaxValue : one + other;

    private static OverflowException Wrong(ReadOnlySpan<char> text) => new($"'{text}' is no whole number from 0 up that fits.");
}
