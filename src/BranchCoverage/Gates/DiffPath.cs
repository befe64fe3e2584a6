using System.Globalization;
using System.Text;

namespace Shakeout.BranchCoverage.Gates;

/// <summary>The name of a file in a diff, as git writes it.</summary>
internal static class DiffPath
{
    private static readonly string[] NewSides = ["b/", "w/", "i/", "c/", "o/"];

    /// <summary>The path relative to the root of the repository; null for a file that is deleted.</summary>
    /// <param name="written">What stands after <c>+++</c>: perhaps quoted, perhaps with a side before it.</param>
    public static string? Read(string written)
    {
        // Git ends a name that holds a space with a tab.
        var path = written.StartsWith('"') ? Unquote(written.TrimEnd()) : written.TrimEnd('\t');
        if (path == "/dev/null")
            return null;
        return NewSides.Any(side => path.StartsWith(side, StringComparison.Ordinal)) ? path[2..] : path;
    }

    // Within quotes, bytes beyond ASCII are written as three octal digits each.
    private static string Unquote(string quoted)
    {
        var bytes = new List<byte>();
        for (var place = 1; place < quoted.Length - 1; place++)
        {
            if (quoted[place] != '\\')
                bytes.AddRange(Encoding.UTF8.GetBytes(quoted, place, 1));
            else if (char.IsAsciiDigit(quoted[++place]))
            {
                bytes.Add((byte)(Octal(quoted[place]) * 64 + Octal(quoted[place + 1]) * 8 + Octal(quoted[place + 2])));
                place += 2;
            }
            else
                bytes.Add((byte)Escaped(quoted[place]));
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int Octal(char digit) => CharUnicodeInfo.GetDecimalDigitValue(digit);

    private static char Escaped(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => letter,
    };
}
