using Xunit.v3;

namespace Shakeout.XunitV3;

/// <summary>
/// Gives the tests of an assembly the fixtures that they ask for. The package adds it to a test project by itself; write it
/// only where <c>ShakeoutUseFixtures</c> is set to <c>false</c> there.
/// </summary>
/// <remarks>
/// Everything else runs as xunit runs it: facts, theories, xunit's own fixtures, skips, time-outs and parallel collections.
/// An assembly can have one test framework only, so that this attribute excludes another <c>[assembly: TestFramework]</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseFixturesAttribute : Attribute, ITestFrameworkAttribute, IAssemblyFixtureAttribute
{
    /// <summary>The framework that finds the tests.</summary>
    public Type FrameworkType => typeof(FixtureFramework);

    /// <summary>What holds the fixtures of assembly scope.</summary>
    public Type AssemblyFixtureType => typeof(Running.AssemblyFixtures);
}
