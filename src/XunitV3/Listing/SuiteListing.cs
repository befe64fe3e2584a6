using Shakeout.Fixtures.Listing;
using Shakeout.Fixtures.Planning;
using Shakeout.TestOrderShuffler.Reports;
using Shakeout.XunitV3.Discovery;
using Xunit.v3;

namespace Shakeout.XunitV3.Listing;

/// <summary>Says what the tests of an assembly would do with its fixtures; runs none of them.</summary>
/// <param name="assembly">The test assembly.</param>
/// <param name="tests">Its tests.</param>
internal sealed class SuiteListing(XunitTestAssembly assembly, IReadOnlyCollection<IXunitTestCase> tests)
{
    private readonly string _name = assembly.Assembly.GetName().Name ?? "";
    private readonly RequestBook _book = RequestBook.Of(assembly.Assembly);

    /// <summary>Writes the text: a first line with the counts, what is asked for, and what is wrong, each under <c>wrong: </c>.</summary>
    public void Write(ListingRequest request)
    {
        var uses = Uses();
        var asking = uses.Count(use => !use.Variant.Plan.IsEmpty);
        var content = request.Kind == ListingKind.Plan ? new SetUpPlan(_name).Text(uses) : new FixtureList(_book.Planner.Catalog, uses).Text();
        var text = $"{_name}: {asking} of {tests.Count} tests ask for fixtures\n\n{content}"
            + string.Concat(Wrong().Select(fault => $"\nwrong: {fault}\n"));
        AtomicFile.Write(request.File, text);
    }

    private List<PlannedUse> Uses()
        => [.. tests.Where(test => test is not ExecutionErrorTestCase)
            .Select(test => new PlannedUse(
                test.TestCaseDisplayName, test.TestClass.Class, test.TestCollection.TestCollectionDisplayName,
                test is FixtureTestCase asking && WouldRun(test) ? asking.PlanWith(_book).Variant : new PlanVariant(TestPlan.Nothing, [])))
            .GroupBy(use => use.Collection).SelectMany(collection => collection.GroupBy(use => use.Class)).SelectMany(ofClass => ofClass)];

    // What a condition skips is known only when it runs.
    private static bool WouldRun(IXunitTestCase test) => !test.Explicit && (test.SkipReason is null || test.SkipUnless is not null || test.SkipWhen is not null);

    // A fixture that is declared wrongly refuses every test that asks for any: it is told once.
    private IEnumerable<string> Wrong()
    {
        var faults = _book.Planner.Catalog.Faults;
        return faults.Concat(tests.OfType<ExecutionErrorTestCase>()
            .Where(test => !faults.Any(fault => test.ErrorMessage.Contains(fault, StringComparison.Ordinal)))
            .Select(test => $"{test.TestCaseDisplayName}\n{test.ErrorMessage}"));
    }
}
