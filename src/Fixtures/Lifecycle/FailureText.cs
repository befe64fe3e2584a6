using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>An error of the user's code within a message of ours.</summary>
internal static class FailureText
{
    /// <summary>Its type and message; our own errors need no type.</summary>
    public static string Of(Exception failure) => failure is FixtureException ? failure.Message : ErrorText.Of(failure);
}
