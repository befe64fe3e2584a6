using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>Drives suites of xunit v2, from 2.4 on.</summary>
/// <param name="settings">The suite's runner settings, by their names in <c>xunit.runner.json</c>.</param>
public sealed class XunitV2Agent(IReadOnlyDictionary<string, string> settings) : IAgent
{
    private IDisposable? _framework;

    /// <inheritdoc/>
    public IReadOnlyList<SuiteTest> Discover(Assembly suite, IReadOnlySet<string>? classes)
    {
        _framework = CustomFramework.Start(suite);
        return new Discovery(suite, new Options(settings)).Find(classes);
    }

    /// <inheritdoc/>
    public IScope Open(IReadOnlyList<SuiteTest> plan) => new AssemblyScope();

    /// <inheritdoc/>
    public void Dispose() => _framework?.Dispose();

    /// <summary>Version 2 has no assembly fixtures: nothing to set up, nothing to tear down.</summary>
    private sealed class AssemblyScope : IScope
    {
        private readonly ReportingBus _bus = new();

        public IScope Open(IReadOnlyList<SuiteTest> tests) => new CollectionScope(tests, _bus);

        public TestReport Run(SuiteTest test) => throw new InvalidOperationException($"{test.Name} runs in its class.");

        public TestReport Close() => _bus.TakeReport();
    }
}
