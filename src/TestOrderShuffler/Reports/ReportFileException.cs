namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>A file of the tool could not be written or read. The message says which, why, and what to do next.</summary>
internal sealed class ReportFileException(string message, Exception? cause = null) : Exception(message, cause);
