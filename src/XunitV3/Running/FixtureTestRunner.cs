using System.Diagnostics;
using System.Text;
using Shakeout.CurrentTest;
using Shakeout.Fixtures.Lifecycle;
using Shakeout.Fixtures.Tracing;
using Shakeout.XunitV3.Discovery;
using Shakeout.XunitV3.Ordering;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3.Running;

/// <summary>
/// Runs one test as xunit does, between the set-up and the teardown of its fixtures:
/// claim, set up, fill the arguments, (make the class, run the test, dispose the class), tear down, tell.
/// </summary>
/// <param name="scopes">The class's fixtures, and those around it.</param>
/// <param name="planned">What the test asks for.</param>
internal sealed class FixtureTestRunner(ClassFixtures scopes, PlannedTest planned) : XunitTestRunner
{
    /// <summary>Why the data of the test does not fit; null where it does. A test that is skipped does not tell.</summary>
    public Exception? WrongData { get; init; }

    /// <inheritdoc/>
    protected override async ValueTask<TimeSpan> RunTest(XunitTestRunnerContext ctxt)
    {
        var test = new TestRun(
            scopes.Run, scopes.Chain, planned.Variant, new(ctxt.Test.TestDisplayName, scopes.Worker, ctxt.CancellationTokenSource.Token));
        var order = OrderInProgress.Current;
        order?.Starts(scopes.Worker, ctxt.Test.TestCase);
        var start = Stopwatch.GetTimestamp();
        try
        {
            if (WrongData is not null)
                throw WrongData;
            await test.SetUpAsync();
            Fill(ctxt, test);
        }
        catch (Exception failure)
        {
            ctxt.Aggregator.Add(SkipWithin(failure, ctxt.Test.TestCase.SkipExceptions ?? []) ?? failure);
        }

        var setUp = Stopwatch.GetElapsedTime(start);
        var elapsed = await base.RunTest(ctxt);
        start = Stopwatch.GetTimestamp();
        foreach (var failure in await test.TearDownAsync(HasFailed(ctxt)))
            ctxt.Aggregator.Add(failure);
        if (HasFailed(ctxt))
            Tell(test, order);
        return setUp + elapsed + Stopwatch.GetElapsedTime(start);
    }

    private void Fill(XunitTestRunnerContext ctxt, TestRun test)
    {
        var asked = 0;
        foreach (var place in planned.Requests.OfConstructor)
            ctxt.ConstructorArguments[place] = test.ValueFor(asked++);
        foreach (var place in planned.Requests.OfMethod)
            ctxt.TestMethodArguments[place] = test.ValueFor(asked++);
    }

    private static bool HasFailed(XunitTestRunnerContext ctxt)
        => ctxt.Aggregator.HasExceptions && ctxt.GetSkipReason(ctxt.Aggregator.ToException()) is null;

    // A fixture may skip the test that asks for it.
    private static Exception? SkipWithin(Exception failure, Type[] skipping)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal) || skipping.Contains(cause.GetType()))
                return cause;
        return null;
    }

    private void Tell(TestRun test, OrderInProgress? order)
    {
        if (TestContext.Current.TestOutputHelper is not { } output)
            return;
        var text = new StringBuilder();
        if (test.Trace.Lines.Count > 0)
            TraceText.Write(test.Trace, text.Append("\nFixtures of "));
        if (planned.Requests.Plan.MayUseDataSeed || scopes.Chain.Class.HasDrawn || TestScope.Current.HasDrawn)
            text.Append(scopes.Run.DataSeed.Replay).Append('\n');
        if (order is not null)
            text.Append('\n').Append(order.Story());
        if (text.Length > 0)
            output.WriteLine(text.ToString().TrimEnd('\n'));
    }
}
