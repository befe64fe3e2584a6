namespace Shakeout.BranchCoverage;

/// <summary>How code goes one way or another.</summary>
public enum DecisionKind
{
    /// <summary>A condition: an operand of an <c>if</c>, a loop, <c>?:</c>, <c>&amp;&amp;</c>, <c>||</c> or <c>when</c>. Its outcomes are true and false.</summary>
    Condition,

    /// <summary>What <c>?.</c>, <c>??</c> or <c>??=</c> looks at. Its outcomes are null and not null.</summary>
    Null,

    /// <summary>A case, a default, an alternative of a pattern, an arm of a switch expression. Its outcome is that it was taken.</summary>
    Arm,

    /// <summary>A <c>foreach</c>. Its outcome is that its body ran.</summary>
    Loop,

    /// <summary>A <c>catch</c>. Its outcome is that it was entered.</summary>
    Catch,
}
