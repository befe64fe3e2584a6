using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>A collection in progress: the stock runner's lifecycle, with its classes opened one by one.</summary>
internal sealed class CollectionScope : XunitTestCollectionRunner, IScope
{
    private readonly Turns<Action> _turns = new();
    private readonly ReportingSink _sink;
    private readonly Exception? _outerFailure;
    private XunitTestCollectionRunnerContext? _context;
    private Exception? _failure;

    public CollectionScope(
        IReadOnlyList<SuiteTest> tests, XunitTestAssemblyRunnerContext assembly, ReportingSink sink, Exception? failure)
    {
        _sink = sink;
        _outerFailure = failure;
        IXunitTestCase[] cases = [.. tests.Select(test => (IXunitTestCase)test.Case)];
        _turns.Start(() => Run(
            cases[0].TestCollection, cases, assembly.ExplicitOption, assembly.MessageBus,
#if RELEASE_4
            assembly.Aggregator.Clone(), assembly.CancellationTokenSource, assembly.ParallelMode, assembly.Scheduler,
#else
            assembly.AssemblyTestCaseOrderer ?? DefaultTestCaseOrderer.Instance, assembly.Aggregator.Clone(),
            assembly.CancellationTokenSource,
#endif
            assembly.AssemblyFixtureMappings).AsTask());
    }

    public IScope Open(IReadOnlyList<SuiteTest> tests)
    {
        ClassScope? scope = null;
        _turns.Give(() => scope = new ClassScope(tests, _context!, _sink, _outerFailure ?? _failure));
        return scope ?? throw new InvalidOperationException($"The collection of {tests[0].Class} has ended early.");
    }

    public TestReport Run(SuiteTest test) => throw new InvalidOperationException($"{test.Name} runs in its class.");

    public TestReport Close()
    {
        _turns.End();
        return _sink.TakeReport();
    }

    protected override async ValueTask<RunSummary> RunTestClasses(XunitTestCollectionRunnerContext ctxt, Exception? exception)
    {
        _context = ctxt;
        _failure = exception;
        while (await _turns.NextAsync() is { } openClass)
            openClass();
        return default;
    }
}
