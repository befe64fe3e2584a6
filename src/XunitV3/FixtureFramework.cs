using System.Reflection;
using Shakeout.XunitV3.Discovery;
using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>Finds tests that ask for fixtures; runs them as xunit does.</summary>
internal sealed class FixtureFramework : XunitTestFramework
{
    private readonly string? _configFileName;

    /// <summary>Called by xunit for an assembly without a configuration file.</summary>
    public FixtureFramework()
    {
    }

    /// <summary>Called by xunit.</summary>
    public FixtureFramework(string? configFileName)
        : base(configFileName) => _configFileName = configFileName;

    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly)
        => new FixtureDiscoverer(new XunitTestAssembly(assembly, _configFileName, assembly.GetName().Version));

    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly)
        => new FixtureExecutor(new XunitTestAssembly(assembly, _configFileName, assembly.GetName().Version));
}
