namespace Shakeout.CommandLine;

/// <summary>What the tool's exit codes mean.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Findings, or tests that fail or crash.</summary>
    public const int Found = 1;

    /// <summary>The tool was called wrongly.</summary>
    public const int CalledWrongly = 2;

    /// <summary>The suite could not be built or run.</summary>
    public const int CouldNotRun = 3;
}
