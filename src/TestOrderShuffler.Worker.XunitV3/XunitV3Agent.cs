using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>Drives suites of xunit v3.</summary>
/// <param name="settings">The suite's runner settings, by their names in <c>xunit.runner.json</c>.</param>
public sealed class XunitV3Agent(IReadOnlyDictionary<string, string> settings) : IAgent
{
    private readonly Options _options = new(settings);
    private CustomFramework? _framework;
    private PipelineStartup? _startup;
    private XunitTestAssembly? _assembly;

    /// <inheritdoc/>
    public IReadOnlyList<SuiteTest> Discover(Assembly suite, IReadOnlySet<string>? classes)
    {
        TestContext.SetForInitialization(diagnosticMessageSink: null, diagnosticMessages: false, internalDiagnosticMessages: false);
        SerializationHelper.Instance.AddRegisteredSerializers(suite, []);
        _startup = PipelineStartup.Start(suite);
        _framework = CustomFramework.Start(suite);
        AssertionLimits.Set(settings);
        _assembly = new XunitTestAssembly(suite, configFileName: null, version: suite.GetName().Version);
        return new Discovery(_assembly, _options, _framework?.DiscovererOf(suite)).Find(classes);
    }

    /// <inheritdoc/>
    public IScope Open(IReadOnlyList<SuiteTest> plan) => new AssemblyScope(_assembly!, plan, _options);

    /// <inheritdoc/>
    public void Dispose()
    {
        _framework?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _startup?.Stop();
    }
}
