namespace Shakeout.XunitV3.Running;

/// <summary>The end of a scope, as xunit wants to hear of it.</summary>
internal static class Ended
{
    /// <summary>Throws what failed in the teardown, if anything did: one failure as it is, several together.</summary>
    public static void ThrowIfAny(IReadOnlyList<Exception> failures)
    {
        if (failures.Count > 0)
            throw failures is [var only] ? only : new AggregateException(failures);
    }
}
