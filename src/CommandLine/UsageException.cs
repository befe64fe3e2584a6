namespace Shakeout.CommandLine;

/// <summary>The tool was called wrongly. The message says what happened, why, and what to do next.</summary>
internal sealed class UsageException(string message) : Exception(message);
