namespace Shakeout.CommandLine.Suites;

/// <summary>A suite could not be run. The message says what happened, why, and what to do next.</summary>
internal sealed class SuiteException(string message) : Exception(message);
