using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>A test class in progress: the stock runner's lifecycle, with its tests handed over one by one.</summary>
internal sealed class ClassScope : XunitTestClassRunner, IScope
{
    private readonly Turns<SuiteTest> _turns = new();
    private readonly ReportingBus _bus;

    public ClassScope(
        IReadOnlyList<SuiteTest> tests, ReportingBus bus, ExceptionAggregator aggregator, IDictionary<Type, object> collectionFixtures)
        : this(tests, ((IXunitTestCase)tests[0].Case).TestMethod.TestClass, bus, aggregator, collectionFixtures)
    {
    }

    private ClassScope(
        IReadOnlyList<SuiteTest> tests, ITestClass @class, ReportingBus bus, ExceptionAggregator aggregator,
        IDictionary<Type, object> collectionFixtures)
        : base(
            @class, (IReflectionTypeInfo)@class.Class, [.. tests.Select(test => (IXunitTestCase)test.Case)], new NullMessageSink(), bus,
            new DefaultTestCaseOrderer(new NullMessageSink()), aggregator, new CancellationTokenSource(), collectionFixtures)
    {
        _bus = bus;
        _turns.Start(RunAsync);
    }

    public IScope Open(IReadOnlyList<SuiteTest> tests) => throw new InvalidOperationException("A class holds tests only.");

    public TestReport Run(SuiteTest test)
    {
        if (!_turns.Give(test))
            throw new InvalidOperationException($"The class of {test.Name} has ended early.");
        return _bus.TakeReport();
    }

    public TestReport Close()
    {
        _turns.End();
        return _bus.TakeReport();
    }

    protected override async Task<RunSummary> RunTestMethodsAsync()
    {
        var arguments = CreateTestClassConstructorArguments();
        while (await _turns.NextAsync() is { } test)
        {
            CurrentTest.Name = test.Name;
            var @case = (IXunitTestCase)test.Case;
            await RunTestMethodAsync(@case.TestMethod, (IReflectionMethodInfo)@case.TestMethod.Method, [@case], arguments);
            CurrentTest.Name = null;
        }

        return new RunSummary();
    }
}
