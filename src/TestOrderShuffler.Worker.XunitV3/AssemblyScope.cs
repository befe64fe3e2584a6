using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>The assembly in progress: the stock runner's lifecycle, with its collections opened one by one.</summary>
internal sealed class AssemblyScope : XunitTestAssemblyRunner, IScope
{
    private readonly Turns<Action> _turns = new();
    private readonly ReportingSink _sink = new();
    private XunitTestAssemblyRunnerContext? _context;
    private Exception? _failure;

    public AssemblyScope(XunitTestAssembly assembly, IReadOnlyList<SuiteTest> plan, Options options)
        => _turns.Start(() => Run(
            assembly, [.. plan.Select(test => (IXunitTestCase)test.Case)], _sink, options, CancellationToken.None).AsTask());

    public IScope Open(IReadOnlyList<SuiteTest> tests)
    {
        CollectionScope? scope = null;
        _turns.Give(() => scope = new CollectionScope(tests, _context!, _sink, _failure));
        return scope ?? throw new InvalidOperationException($"The assembly of {tests[0].Class} has ended early.");
    }

    public TestReport Run(SuiteTest test) => throw new InvalidOperationException($"{test.Name} runs in its class.");

    public TestReport Close()
    {
        _turns.End();
        return _sink.TakeReport();
    }

    protected override async ValueTask<RunSummary> RunTestCollections(XunitTestAssemblyRunnerContext ctxt, Exception? exception)
    {
        _context = ctxt;
        _failure = exception;
        while (await _turns.NextAsync() is { } openCollection)
            openCollection();
        return default;
    }
}
