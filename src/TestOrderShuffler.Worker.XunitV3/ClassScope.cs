using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>A test class in progress: the stock runner's lifecycle, with its tests handed over one by one.</summary>
internal sealed class ClassScope : XunitTestClassRunner, IScope
{
    private readonly Turns<SuiteTest> _turns = new();
    private readonly ReportingSink _sink;
    private readonly Exception? _outerFailure;

    public ClassScope(
        IReadOnlyList<SuiteTest> tests, XunitTestCollectionRunnerContext collection, ReportingSink sink, Exception? failure)
    {
        _sink = sink;
        _outerFailure = failure;
        IXunitTestCase[] cases = [.. tests.Select(test => (IXunitTestCase)test.Case)];
        _turns.Start(() => Run(
            cases[0].TestClass, cases, collection.ExplicitOption, collection.MessageBus,
#if RELEASE_4
            collection.Aggregator.Clone(), collection.CancellationTokenSource, collection.ParallelMode, collection.Scheduler,
#else
            collection.TestCaseOrderer, collection.Aggregator.Clone(), collection.CancellationTokenSource,
#endif
            collection.CollectionFixtureMappings).AsTask());
    }

    public IScope Open(IReadOnlyList<SuiteTest> tests) => throw new InvalidOperationException("A class holds tests only.");

    public TestReport Run(SuiteTest test)
    {
        if (!_turns.Give(test))
            throw new InvalidOperationException($"The class of {test.Name} has ended early.");
        return _sink.TakeReport();
    }

    public TestReport Close()
    {
        _turns.End();
        return _sink.TakeReport();
    }

    protected override async ValueTask<RunSummary> RunTestMethods(XunitTestClassRunnerContext ctxt, Exception? exception)
    {
        object?[] arguments = [];
        exception ??= _outerFailure;
        if (exception is null)
        {
            arguments = await CreateTestClassConstructorArguments(ctxt);
            exception = ctxt.Aggregator.ToException();
            ctxt.Aggregator.Clear();
        }

        while (await _turns.NextAsync() is { } test)
        {
            CurrentTest.Name = test.Name;
            var @case = (IXunitTestCase)test.Case;
            if (exception is null)
                await RunCase(ctxt, @case, arguments);
            else
                await FailTestMethod(ctxt, @case.TestMethod, [@case], arguments, exception);
            CurrentTest.Name = null;
        }

        return default;
    }

    private ValueTask<RunSummary> RunCase(XunitTestClassRunnerContext ctxt, IXunitTestCase @case, object?[] arguments)
    {
#if RELEASE_4
        ctxt.ConstructorArguments = arguments;
        return RunTestMethod(ctxt, @case.TestMethod, [@case]);
#else
        return RunTestMethod(ctxt, @case.TestMethod, [@case], arguments);
#endif
    }
}
