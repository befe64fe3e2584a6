namespace Shakeout.BranchCoverage;

/// <summary>One way that a decision can go.</summary>
public enum Outcome
{
    /// <summary>A condition held.</summary>
    True,

    /// <summary>A condition did not hold.</summary>
    False,

    /// <summary>A value was null.</summary>
    Null,

    /// <summary>A value was there.</summary>
    NotNull,

    /// <summary>An arm was taken.</summary>
    Taken,

    /// <summary>A <c>foreach</c> had elements.</summary>
    Many,

    /// <summary>A <c>catch</c> was entered.</summary>
    Entered,
}
