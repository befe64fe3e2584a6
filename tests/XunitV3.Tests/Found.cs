using Shakeout.XunitV3.Discovery;
using Xunit.Runner.Common;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests;

/// <summary>Tests as the adapter finds them. What is found here runs in this suite too, and passes.</summary>
internal static class Found
{
    /// <summary>The tests of some classes.</summary>
    public static async Task<IReadOnlyList<IXunitTestCase>> InAsync(params Type[] classes)
    {
        var found = new List<IXunitTestCase>();
        var assembly = new XunitTestAssembly(typeof(Found).Assembly);
        await new FixtureDiscoverer(assembly).Find(
            test =>
            {
                found.Add((IXunitTestCase)test);
                return new(true);
            },
            TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration { PreEnumerateTheories = true }), classes, TestContext.Current.CancellationToken);
        return found;
    }

    /// <summary>Their names without namespace.</summary>
    public static IEnumerable<string> Names(this IEnumerable<IXunitTestCase> tests)
        => tests.Select(test => test.TestCaseDisplayName.Replace("Shakeout.XunitV3.Tests.", "", StringComparison.Ordinal));
}
