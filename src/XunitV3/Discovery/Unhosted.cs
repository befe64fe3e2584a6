using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>Tests with fixtures in an assembly that another framework runs.</summary>
internal static class Unhosted
{
    private const string Message =
        "This test asks for fixtures, and the test framework of its assembly does not know them. Leave out the assembly's own " +
        "[assembly: TestFramework(…)], and add [assembly: Shakeout.XunitV3.UseFixtures] where ShakeoutUseFixtures is 'false' in the project.";

    /// <summary>The failing test that says so; null where fixtures are known.</summary>
    public static IXunitTestCase? Refusal(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute attribute)
        => method.TestClass is ScopedTestClass ? null : ErrorCase.Of(options, method, attribute, Message);
}
