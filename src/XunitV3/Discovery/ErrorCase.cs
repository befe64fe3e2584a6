using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test that cannot run and fails with the reason.</summary>
internal static class ErrorCase
{
    /// <summary>Makes it.</summary>
    public static IXunitTestCase Of(ITestFrameworkDiscoveryOptions options, IXunitTestMethod method, IFactAttribute attribute, string message)
    {
        var details = TestIntrospectionHelper.GetTestCaseDetails(options, method, attribute);
        return new ExecutionErrorTestCase(
            details.ResolvedTestMethod, details.TestCaseDisplayName, details.UniqueID, details.SourceFilePath, details.SourceLineNumber, message);
    }

    /// <summary>Makes it in place of a test that was found.</summary>
    public static IXunitTestCase Of(IXunitTestCase found, string message)
        => new ExecutionErrorTestCase(found.TestMethod, found.TestCaseDisplayName, found.UniqueID, found.SourceFilePath, found.SourceLineNumber, message);
}
