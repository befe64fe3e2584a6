namespace Shakeout.CommandLine.Verbs;

/// <summary>The summary that GitHub shows of a step: a file to append to.</summary>
internal static class StepSummary
{
    /// <summary>Appends to it; that it cannot be written is no reason to fail.</summary>
    public static void Append(string file, string text, Action<string> say)
    {
        try
        {
            File.AppendAllText(file, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            say($"The step summary could not be written: {problem.Message}");
        }
    }
}
