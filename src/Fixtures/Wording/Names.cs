namespace Shakeout.Fixtures.Wording;

/// <summary>Names as messages show them.</summary>
internal static class Names
{
    private const int Most = 10;
    private const int Nearest = 3;

    /// <summary>In quotes, with commas; where there are many, the first and how many more.</summary>
    public static string Quoted(IReadOnlyCollection<string> names)
    {
        var shown = string.Join(", ", names.Take(Most).Select(name => $"'{name}'"));
        return names.Count > Most ? $"{shown} and {names.Count - Most} more" : shown;
    }

    /// <summary>The few known names that look most like one that is not known; the most alike first.</summary>
    public static IReadOnlyList<string> Near(string name, IEnumerable<string> known) => [.. ByNearness(name, known).Take(Nearest)];

    /// <summary>All known names, those that look most like one that is not known first.</summary>
    public static IReadOnlyList<string> ByNearness(string name, IEnumerable<string> known)
        => [.. known.OrderByDescending(candidate => Nearness.Of(candidate, name)).ThenBy(candidate => candidate, StringComparer.Ordinal)];
}
