using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>
/// The names of tests in an order file: as they are shown, and with a part of their id where several are shown alike.
/// </summary>
internal sealed class TestNames
{
    private const int IdLength = 8;

    private readonly ILookup<string, IXunitTestCase> _shown;

    /// <param name="tests">The tests of a run.</param>
    public TestNames(IEnumerable<IXunitTestCase> tests) => _shown = tests.OrderBy(test => test.UniqueID, StringComparer.Ordinal).ToLookup(Shown);

    /// <summary>A name as it is shown, on one line.</summary>
    public static string Shown(IXunitTestCase test) => test.TestCaseDisplayName.ReplaceLineEndings("\\n");

    /// <summary>A test's name.</summary>
    public string Of(IXunitTestCase test) => _shown[Shown(test)].Skip(1).Any() ? WithId(test) : Shown(test);

    /// <summary>Finds the tests that names mean, each test once; names that mean none are left out.</summary>
    public List<List<IXunitTestCase>> Find(IReadOnlyList<IReadOnlyList<string>> workers)
    {
        // Whole or a part of the suite may run: a name with an id is understood where it is not needed, too.
        var withId = _shown.SelectMany(same => same).ToLookup(WithId);
        var found = new HashSet<IXunitTestCase>();
        return [.. workers.Select(names => names
            .Select(name => withId[name].Concat(_shown[name]).FirstOrDefault(found.Add))
            .OfType<IXunitTestCase>().ToList())];
    }

    private static string WithId(IXunitTestCase test) => $"{Shown(test)} [{test.UniqueID[..Math.Min(IdLength, test.UniqueID.Length)]}]";
}
