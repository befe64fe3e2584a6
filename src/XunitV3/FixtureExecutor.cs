using Shakeout.Fixtures;
using Shakeout.XunitV3.Discovery;
using Shakeout.XunitV3.Listing;
using Shakeout.XunitV3.Ordering;
using Shakeout.XunitV3.Running;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>Runs an assembly's tests as xunit does, in random order where the assembly asks for one; or says what is planned, and runs none.</summary>
/// <param name="assembly">The test assembly.</param>
internal sealed class FixtureExecutor(XunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer() => new FixtureDiscoverer(assembly);

    /// <inheritdoc/>
    public override async ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions,
        CancellationToken cancellationToken)
    {
        if (ListingRequest.FromEnvironment() is { } listing)
        {
            new SuiteListing(assembly, testCases).Write(listing);
            await base.RunTestCases([], executionMessageSink, executionOptions, cancellationToken);
            return;
        }

        executionMessageSink = new SeedOfFailures(executionMessageSink, TestScopes.Use(assembly.Assembly));
        if (!assembly.Assembly.IsDefined(typeof(RandomOrderAttribute), inherit: false))
        {
            await base.RunTestCases(testCases, executionMessageSink, executionOptions, cancellationToken);
            return;
        }

        OrderInProgress? order = null;
        OrderedAssemblyRunner runner;
        try
        {
            var request = OrderRequest.FromEnvironment();
            var ordered = RunOrder.Of(testCases, request);
            runner = new(ordered, fault: null);
            order = new(assembly.Assembly, request, ordered, OrderedClasses.Remarks(testCases));
            order.Begin();
        }
        catch (FixtureException fault)
        {
            runner = new(RunOrder.AsGiven(testCases), fault);
        }

        await runner.Run(assembly, testCases, executionMessageSink, executionOptions, cancellationToken);
        if (order?.Keep() is { } problem)
            executionMessageSink.OnMessage(new DiagnosticMessage(problem));
    }
}
