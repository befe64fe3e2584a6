using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>Finds facts with parameters; <see cref="FixtureDiscoverer"/> adds what fills them.</summary>
internal sealed class FixtureFactDiscoverer : FactDiscoverer
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
        => new([Unhosted.Refusal(discoveryOptions, testMethod, factAttribute) ?? CreateTestCase(discoveryOptions, testMethod, factAttribute)]);
}
