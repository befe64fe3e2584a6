namespace Shakeout.Fixtures.Wording;

/// <summary>How alike two texts are, to tell first what was probably meant.</summary>
/// <remarks>The coefficient of Sørensen and Dice over pairs of letters, case aside.</remarks>
internal static class Nearness
{
    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    public static double Of(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return 1;
        var pairs = Pairs(left);
        var others = Pairs(right);
        var count = pairs.Count + others.Count;
        return count == 0 ? 0 : 2.0 * pairs.Count(others.Remove) / count;
    }

    private static List<(char, char)> Pairs(string text)
    {
        var letters = text.ToLowerInvariant();
        return [.. letters.Zip(letters.Skip(1))];
    }
}
