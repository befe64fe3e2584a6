using System.Text.Json;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>The rules of our SARIF: one for each kind of gap.</summary>
internal static class SarifRules
{
    private static readonly Rule[] All =
    [
        new(DecisionKind.Condition, Outcome.True, "NeverTrue", "A condition was never true."),
        new(DecisionKind.Condition, Outcome.False, "NeverFalse", "A condition was never false."),
        new(DecisionKind.Null, Outcome.Null, "NeverNull", "A value that is checked for null was never null."),
        new(DecisionKind.Null, Outcome.NotNull, "AlwaysNull", "A value that is checked for null was always null."),
        new(DecisionKind.Arm, Outcome.Taken, "NeverTaken", "An arm of a switch or of a pattern was never taken."),
        new(DecisionKind.Loop, Outcome.Many, "NeverRan", "The body of a foreach never ran."),
        new(DecisionKind.Catch, Outcome.Entered, "NeverEntered", "A catch was never entered."),
    ];

    /// <summary>The place of a gap's rule among them.</summary>
    public static int IndexOf(Gap gap) => Array.FindIndex(All, rule => rule.Missing == gap.Missing);

    /// <summary>As <c>condition/never-false</c>.</summary>
    public static string IdOf(Gap gap) => All[IndexOf(gap)].Id;

    public static void Write(Utf8JsonWriter json) => json.WriteObjects("rules", All, static (json, rule) =>
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteObject("shortDescription", json => json.WriteString("text", rule.Description));
        json.WriteObject("fullDescription", json => json.WriteString("text", $"{rule.Description} The decision was reached, so that line coverage may call it covered."));
        json.WriteObject("help", json => json.WriteString("text", "Write a test in which it happens, or remove the decision if it cannot."));
        json.WriteObject("defaultConfiguration", json => json.WriteString("level", "warning"));
    });

    private sealed record Rule(DecisionKind Kind, Outcome Missing, string Name, string Description)
    {
        public string Id => $"{Kind.Word()}/{(Missing == Outcome.NotNull ? "always-null" : Missing == Outcome.Many ? "never-ran" : $"never-{Missing.Word()}")}";
    }
}
