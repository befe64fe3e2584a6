using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The order in which the tests are handed over.</summary>
internal sealed class GivenOrder : ITestCaseOrderer
{
    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase
        => testCases;
}
