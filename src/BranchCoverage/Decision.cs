namespace Shakeout.BranchCoverage;

/// <summary>A place in the source where code goes one way or another.</summary>
public sealed record Decision
{
    /// <summary>What kind of decision it is; says which outcomes it has.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The decision's own source text, on one line: the innermost operand, without the <c>!</c> before it.</summary>
    public required string Text { get; init; }

    /// <summary>The member that decides, as <c>Namespace.Type.Method</c>; local functions and lambdas belong to the member that holds them.</summary>
    public required string Member { get; init; }

    /// <summary>Where <see cref="Text"/> begins in the file, in characters from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Where <see cref="Text"/> ends in the file, in characters from 0.</summary>
    public required int End { get; init; }

    /// <summary>The line where it begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column where it begins, counted from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The line where it ends.</summary>
    public required int EndLine { get; init; }

    /// <summary>The column after its last letter.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The outcomes that it can have.</summary>
    public IReadOnlyList<Outcome> Outcomes => Kind switch
    {
        DecisionKind.Condition => [Outcome.True, Outcome.False],
        DecisionKind.Null => [Outcome.Null, Outcome.NotNull],
        DecisionKind.Arm => [Outcome.Taken],
        DecisionKind.Loop => [Outcome.Many],
        _ => [Outcome.Entered],
    };
}
