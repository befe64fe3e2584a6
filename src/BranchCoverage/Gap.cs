namespace Shakeout.BranchCoverage;

/// <summary>An outcome that never happened although its decision was reached.</summary>
public sealed record Gap
{
    /// <summary>The source file, relative to the root of the repository, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>The line where <see cref="Text"/> begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column where <see cref="Text"/> begins, counted from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The line where <see cref="Text"/> ends.</summary>
    public required int EndLine { get; init; }

    /// <summary>The column after the last letter of <see cref="Text"/>.</summary>
    public required int EndColumn { get; init; }

    /// <summary>The member that decides, as <c>Namespace.Type.Method</c>.</summary>
    public required string Member { get; init; }

    /// <summary>What kind of decision it is.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>The decision's own source text, on one line.</summary>
    public required string Text { get; init; }

    /// <summary>The outcome that never happened.</summary>
    public required Outcome Missing { get; init; }

    /// <summary>The test that comes nearest to it: one that reaches the decision. Null when the run did not tell tests apart.</summary>
    public string? NearestTest { get; init; }

    /// <summary>How many tests reach the decision. Null when the run did not tell tests apart, or not all of them.</summary>
    public int? ReachingTests { get; init; }

    /// <summary>Whether coverlet's own figures call this outcome covered; null where they say nothing about it.</summary>
    public bool? CoverletSaysCovered { get; init; }

    /// <summary>Whether line coverage calls the line covered.</summary>
    public bool LineCovered { get; init; }
}
