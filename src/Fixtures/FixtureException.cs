namespace Shakeout.Fixtures;

/// <summary>A fixture that cannot be made or torn down, or is declared wrongly. The message names fixture, test and remedy.</summary>
public sealed class FixtureException : Exception
{
    /// <summary>For fixtures of your own: in a set-up, that the fixture cannot be made; in an assertion, that it does not hold.</summary>
    /// <param name="message">What happened, why, and what to do next.</param>
    /// <param name="cause">The error of the user's code, if there is one.</param>
    public FixtureException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
