using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>Collects what the framework says about the test case in progress.</summary>
internal sealed class ReportingBus : IMessageBus
{
    private readonly object _gate = new();
    private TestReport _report = new();

    /// <summary>Ends a report and begins the next.</summary>
    public TestReport TakeReport()
    {
        lock (_gate)
            return (_report, _report = new TestReport()).Item1;
    }

    /// <inheritdoc/>
    public bool QueueMessage(IMessageSinkMessage message)
    {
        lock (_gate)
        {
            if (message is ITestPassed)
                _report.Pass();
            else if (message is ITestFailed or ITestClassCleanupFailure or ITestCollectionCleanupFailure && message is IFailureInformation failure)
                _report.Fail(failure.ExceptionTypes, failure.Messages, failure.StackTraces);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
