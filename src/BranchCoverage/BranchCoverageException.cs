namespace Shakeout.BranchCoverage;

/// <summary>A report, an assembly or an option cannot be used. The message says what happened, why, and what to do next.</summary>
public sealed class BranchCoverageException : Exception
{
    /// <summary>Says what happened.</summary>
    public BranchCoverageException(string message) : base(message)
    {
    }

    /// <summary>Says what happened, and keeps its cause.</summary>
    public BranchCoverageException(string message, Exception cause) : base(message, cause)
    {
    }
}
