using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>Finds theories that take fixtures after their data.</summary>
internal sealed class FixtureTheoryDiscoverer : TheoryDiscoverer
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
        => Unhosted.Refusal(discoveryOptions, testMethod, factAttribute) is { } refusal
            ? new([refusal])
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}
