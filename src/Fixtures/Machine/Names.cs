namespace Shakeout.Fixtures.Machine;

/// <summary>Names as messages show them.</summary>
internal static class Names
{
    private const int Most = 10;

    /// <summary>In quotes, with commas; where there are many, the first and how many more.</summary>
    public static string Quoted(IReadOnlyCollection<string> names)
    {
        var shown = string.Join(", ", names.Take(Most).Select(name => $"'{name}'"));
        return names.Count > Most ? $"{shown} and {names.Count - Most} more" : shown;
    }

    /// <summary>The few known names that look most like one that is not known; the most alike first.</summary>
    public static IReadOnlyList<string> Near(string name, IEnumerable<string> known) =>
    [
        .. known.Select(candidate => (candidate, distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.distance).ThenByDescending(pair => pair.candidate.AsSpan().CommonPrefixLength(name))
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(3).Select(pair => pair.candidate),
    ];

    /// <summary>
    /// How many letters must be added, dropped or replaced to make one name of the other.
    /// Source: Wagner and Fischer, "The string-to-string correction problem" (1974), kept to one row.
    /// </summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
