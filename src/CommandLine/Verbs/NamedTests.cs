using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Finds tests by their names.</summary>
internal static class NamedTests
{
    private const int NamesShown = 5;

    /// <summary>The tests of these names, in this order.</summary>
    /// <exception cref="UsageException">Names that the suite does not have, or one given twice: all are listed.</exception>
    public static IReadOnlyList<TestCase> Find(IReadOnlyList<string> names, IReadOnlyList<TestCase> tests, string suite)
    {
        var byName = tests.ToDictionary(test => test.Name);
        var gone = names.Where(name => !byName.ContainsKey(name)).Distinct().ToArray();
        if (gone.Length > 0)
            throw new UsageException($"'{suite}' has no {(gone.Length == 1 ? "test" : "tests")} of {(gone.Length == 1 ? "this name" : "these names")}:\n{Lines(gone)}\n{Suggestion(gone[0], tests)}");
        var twice = names.GroupBy(name => name).Where(group => group.Count() > 1).Select(group => group.Key).ToArray();
        if (twice.Length > 0)
            throw new UsageException($"An order runs each test once, and names these more often:\n{Lines(twice)}");
        return [.. names.Select(name => byName[name])];
    }

    private static string Suggestion(string gone, IReadOnlyList<TestCase> tests)
    {
        var wanted = gone.Split('(')[0];
        var method = wanted[(wanted.LastIndexOfAny(['.', '+']) + 1)..];
        string[] near =
        [
            .. tests.Select(test => test.Name)
                .OrderByDescending(name => name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(name => name.Contains(method, StringComparison.OrdinalIgnoreCase))
                .ThenBy(name => name, StringComparer.Ordinal)
                .Take(NamesShown),
        ];
        return $"Some that it has:\n{Lines(near)}";
    }

    private static string Lines(IEnumerable<string> names) => string.Join('\n', names.Select(name => "  " + name));
}
