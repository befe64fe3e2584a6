namespace Shakeout.BranchCoverage.Wording;

/// <summary>Kinds and outcomes as the reports for other programs write them.</summary>
internal static class Words
{
    /// <summary>As <c>condition</c>.</summary>
    public static string Word(this DecisionKind kind) => kind switch
    {
        DecisionKind.Condition => "condition",
        DecisionKind.Null => "null",
        DecisionKind.Arm => "arm",
        DecisionKind.Loop => "loop",
        _ => "catch",
    };

    /// <summary>As <c>not null</c>.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.True => "true",
        Outcome.False => "false",
        Outcome.Null => "null",
        Outcome.NotNull => "not null",
        Outcome.Taken => "taken",
        Outcome.Many => "many",
        _ => "entered",
    };
}
