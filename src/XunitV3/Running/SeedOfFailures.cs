using Shakeout.CurrentTest;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Running;

/// <summary>Adds to the output of a failing test the seed of its random data, where it drew some.</summary>
/// <param name="sink">Takes all messages.</param>
/// <param name="scopes">Who drew.</param>
internal sealed class SeedOfFailures(IMessageSink sink, TestScopes scopes) : IMessageSink
{
    /// <inheritdoc/>
    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is TestFailed failed && scopes.HaveDrawn(failed) && !failed.Output.Contains(DataSeed.OfRun.Replay, StringComparison.Ordinal))
            failed.Output += $"{DataSeed.OfRun.Replay}\n";
        if (message is ITestFinished finished)
            scopes.Forget(finished);
        return sink.OnMessage(message);
    }
}
