using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The order in which tests are written.</summary>
internal sealed class SourceOrder : ITestCaseOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase
        => [.. testCases.OrderBy(test => test.TestMethodMetadataToken)];
}
