namespace Shakeout.BranchCoverage.Wording;

/// <summary>What is said of a gap, in the same words everywhere.</summary>
/// <param name="gap">The gap.</param>
/// <param name="code">How code and names are written: between backticks, or as an element.</param>
internal sealed class GapSentence(Gap gap, Func<string, string> code)
{
    private const int LongestText = 100;

    /// <summary>The sentence where nothing but text can be shown: code stands between backticks.</summary>
    public static GapSentence Plain(Gap gap) => new(gap, name => $"`{name}`");

    /// <summary>The outcome that never happened.</summary>
    public string Missing => gap.Missing switch
    {
        Outcome.True => $"{Text} was never true",
        Outcome.False => $"{Text} was never false",
        Outcome.Null => $"{Text} was never null",
        Outcome.NotNull => $"{Text} was always null",
        Outcome.Taken when IsLastResort => $"the arm {Text} was never taken: every value met another",
        Outcome.Taken => $"the arm {Text} was never taken",
        Outcome.Many => $"the body of the loop over {Text} never ran",
        _ => $"{Text} was never entered",
    };

    /// <summary>Which tests came to the decision; null when the run did not tell tests apart.</summary>
    public string? Reached => (gap.NearestTest, gap.ReachingTests) switch
    {
        (null, _) => null,
        (var test, 1) => $"reached only by {Test(test)}",
        (var test, > 1 and var all) => $"reached by {Test(test)} and {Figures.Counted(all - 1, "other test")}",
        var (test, _) => $"reached by {Test(test)}",
    };

    /// <summary>That coverlet says otherwise; null where it does not.</summary>
    public string? Coverlet => gap.CoverletSaysCovered == true ? "coverlet reports it as covered" : null;

    /// <summary>All of it, as one sentence without its full stop.</summary>
    public override string ToString() => string.Join("; ", new[] { Missing, Reached, Coverlet }.OfType<string>());

    /// <summary>As much of a text as fits a sentence.</summary>
    public static string Shortened(string text) => text.Length <= LongestText ? text : $"{text[..(LongestText - 1)]}…";

    private bool IsLastResort => gap.Text is "_" or "default";

    private string Text => code(Shortened(gap.Text));

    private string Test(string name) => code(ShortName.Of(name));
}
