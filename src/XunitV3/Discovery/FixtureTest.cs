using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test of a <see cref="FixtureTestCase"/>, with room among its arguments for fixtures.</summary>
/// <param name="testCase">Its case.</param>
/// <param name="test">The test as xunit made it.</param>
/// <param name="testDisplayName">Its name, with the values picked.</param>
/// <param name="uniqueId">What tells it from all other tests.</param>
internal sealed class FixtureTest(FixtureTestCase testCase, IXunitTest test, string testDisplayName, string uniqueId) : IXunitTest
{
    /// <inheritdoc/>
    public IXunitTestCase TestCase => testCase;

    ITestCase ITest.TestCase => testCase;

    /// <inheritdoc/>
    public string TestDisplayName => testDisplayName;

    /// <inheritdoc/>
    public string UniqueID => uniqueId;

    /// <inheritdoc/>
    public object?[] TestMethodArguments { get; set; } = test.TestMethodArguments;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Traits => testCase.WithPicks(test.Traits);

    /// <inheritdoc/>
    public bool Explicit => test.Explicit;

    /// <inheritdoc/>
    public string? SkipReason => test.SkipReason;

    /// <inheritdoc/>
    public Type? SkipType => test.SkipType;

    /// <inheritdoc/>
    public string? SkipUnless => test.SkipUnless;

    /// <inheritdoc/>
    public string? SkipWhen => test.SkipWhen;

    /// <inheritdoc/>
    public IXunitTestMethod TestMethod => test.TestMethod;

    /// <inheritdoc/>
    public int Timeout => test.Timeout;
}
