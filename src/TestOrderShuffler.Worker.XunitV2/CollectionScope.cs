using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>A collection in progress: the stock runner's lifecycle, with its classes opened one by one.</summary>
internal sealed class CollectionScope : XunitTestCollectionRunner, IScope
{
    private readonly Turns<Action> _turns = new();
    private readonly ReportingBus _bus;

    public CollectionScope(IReadOnlyList<SuiteTest> tests, ReportingBus bus)
        : base(
            ((IXunitTestCase)tests[0].Case).TestMethod.TestClass.TestCollection, [.. tests.Select(test => (IXunitTestCase)test.Case)],
            new NullMessageSink(), bus, new DefaultTestCaseOrderer(new NullMessageSink()), new ExceptionAggregator(), new CancellationTokenSource())
    {
        _bus = bus;
        _turns.Start(RunAsync);
    }

    public IScope Open(IReadOnlyList<SuiteTest> tests)
    {
        ClassScope? scope = null;
        _turns.Give(() => scope = new ClassScope(tests, _bus, new ExceptionAggregator(Aggregator), CollectionFixtureMappings));
        return scope ?? throw new InvalidOperationException($"The collection of {tests[0].Class} has ended early.");
    }

    public TestReport Run(SuiteTest test) => throw new InvalidOperationException($"{test.Name} runs in its class.");

    public TestReport Close()
    {
        _turns.End();
        return _bus.TakeReport();
    }

    protected override async Task<RunSummary> RunTestClassesAsync()
    {
        while (await _turns.NextAsync() is { } openClass)
            openClass();
        return new RunSummary();
    }
}
