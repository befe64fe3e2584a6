namespace Shakeout.Fixtures.Wording;

/// <summary>An exception in a message.</summary>
internal static class ErrorText
{
    /// <summary><c>TimeoutException: no answer</c>.</summary>
    public static string Of(Exception error) => $"{TypeText.Of(error.GetType())}: {error.Message}";
}
