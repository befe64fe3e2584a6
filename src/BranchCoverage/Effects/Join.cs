namespace Shakeout.BranchCoverage.Effects;

/// <summary>How two conditions are joined.</summary>
internal enum Join
{
    /// <summary><c>&amp;&amp;</c>: the second is asked only where the first holds.</summary>
    AndThen,

    /// <summary><c>||</c>: the second is asked only where the first does not hold.</summary>
    OrElse,

    /// <summary><c>&amp;</c>: both are asked.</summary>
    And,

    /// <summary><c>|</c>: both are asked.</summary>
    Or,

    /// <summary><c>^</c>: both are asked.</summary>
    Xor,
}
