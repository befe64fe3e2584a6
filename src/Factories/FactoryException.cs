namespace Shakeout.Factories;

/// <summary>A factory that is defined wrongly, or cannot build or save. The message names factory, member and remedy.</summary>
public sealed class FactoryException : Exception
{
    /// <summary>For generators and stores of your own: why no value can be made, or nothing can be saved.</summary>
    /// <param name="message">What happened, why, and what to do next.</param>
    /// <param name="cause">The error of the user's code or of the database, if there is one.</param>
    public FactoryException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
