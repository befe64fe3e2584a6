using Shakeout.Fixtures;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>
/// Finds tests as xunit does, plans what each one asks for, and makes of it a test that gets it: one for every combination
/// of the values of its parametrised fixtures. A test whose fixtures are declared wrongly is found as one that fails.
/// </summary>
/// <param name="assembly">The test assembly.</param>
internal sealed class FixtureDiscoverer(XunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly, ScopedCollections.Of(assembly))
{
    private RequestBook? _book;

    // A failing test tells how to repeat the order, whether it asks for fixtures or not.
    private readonly bool _isInRandomOrder = assembly.Assembly.IsDefined(typeof(RandomOrderAttribute), inherit: false);

    private readonly string? _refusal = OtherFramework.Refusal(assembly.Assembly);

    /// <inheritdoc/>
    public override ValueTask Find(
        Func<ITestCase, ValueTask<bool>> callback, ITestFrameworkDiscoveryOptions discoveryOptions, Type[]? types = null,
        CancellationToken? cancellationToken = null)
    {
        // Rows can be put in order only where each is a test of its own, whichever runner asks.
        if (_isInRandomOrder)
            discoveryOptions.SetValue<bool?>("xunit.discovery.PreEnumerateTheories", true);
        return base.Find(callback, discoveryOptions, types, cancellationToken);
    }

    /// <inheritdoc/>
    protected override ValueTask<IXunitTestClass> CreateTestClass(Type @class)
        => new(new ScopedTestClass(@class, TestCollectionFactory.Get(@class)));

    /// <inheritdoc/>
    protected override ValueTask<bool> FindTestsForMethod(
        IXunitTestMethod testMethod, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback)
    {
        if (testMethod.FactAttributes.FirstOrDefault() is not { } attribute)
            return new(true);
        if (_refusal is not null)
            return Refuse(_refusal);
        RequestedFixtures requests;
        try
        {
            requests = (_book ??= RequestBook.Of(assembly.Assembly)).Of(testMethod);
        }
        catch (FixtureException wrong)
        {
            return Refuse(wrong.Message);
        }

        return requests.Plan.IsEmpty && !_isInRandomOrder
            ? base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback)
            : base.FindTestsForMethod(testMethod, discoveryOptions, found => OfferAsync(found, requests, discoveryCallback));

        ValueTask<bool> Refuse(string message) => discoveryCallback(ErrorCase.Of(discoveryOptions, testMethod, attribute, message));
    }

    private static ValueTask<bool> OfferAsync(ITestCase found, RequestedFixtures requests, Func<ITestCase, ValueTask<bool>> callback)
    {
        if (found is not IXunitTestCase test || found is ExecutionErrorTestCase)
            return callback(found);
        // A test that runs itself would no longer do so inside one of ours.
        if (found is ISelfExecutingXunitTestCase)
            return callback(requests.Plan.IsEmpty ? found : ErrorCase.Of(test,
                $"'{test.TestClassSimpleName}.{test.TestMethodName}' asks for fixtures, and its attribute makes tests that run themselves: they cannot be given any.\n" +
                "Take [FixtureFact] or [FixtureTheory], or move the test to a class that asks for nothing."));
        return requests.Variants is [var only] ? callback(new FixtureTestCase(test, only)) : OfferAllAsync(test, requests, callback);
    }

    private static async ValueTask<bool> OfferAllAsync(IXunitTestCase test, RequestedFixtures requests, Func<ITestCase, ValueTask<bool>> callback)
    {
        foreach (var planned in requests.Variants)
            if (!await callback(new FixtureTestCase(test, planned)))
                return false;
        return true;
    }
}
