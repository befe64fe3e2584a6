using System.Globalization;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>What the reports say about findings, in the same words everywhere.</summary>
internal static class Sentences
{
    private const int CleanersNamed = 5;
    private const int StateSettersNamed = 3;

    /// <summary>What a finding says in one sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="name">How a test's name is written: bare, or as code.</param>
    public static string Title(Finding finding, Func<TestCase, string> name) => (finding.Kind, finding) switch
    {
        (DependenceKind.Victim, { Polluters: [var set, ..] }) => $"{name(finding.Test)} fails after {Set(set, name)}",
        (DependenceKind.Victim, _) => $"{name(finding.Test)} passes alone and fails in company",
        (_, { StateSetters: [] }) => $"{name(finding.Test)} fails alone and passes in company",
        _ => $"{name(finding.Test)} passes only after {Setters(finding.StateSetters, name)} (it needs what another test sets up)",
    };

    /// <summary>How often a victim failed, or a brittle passed, alone and after a set.</summary>
    public static string Proof(Finding finding, ProvenSet? set, Func<TestCase, string> name)
    {
        var isVictim = finding.Kind == DependenceKind.Victim;
        var alone = $"alone: {(isVictim ? Passes(finding.Alone) : Fails(finding.Alone))}.";
        return set is null
            ? $"{alone}  (new processes)"
            : $"{alone}  after {Set(set, name)}: {(isVictim ? Fails(set.Tally) : Passes(set.Tally))}  (new processes)";
    }

    /// <summary>Which tests hide a pollution, or null when none does.</summary>
    public static string? Hidden(ProvenSet set, Func<TestCase, string> name)
        => set.Cleaners.Count == 0 ? null
            : $"by {AnyOf([.. set.Cleaners.Select(name)], CleanersNamed)}, when {(set.Cleaners.Count == 1 ? "it" : "one of them")} runs in between";

    /// <summary>The tests of a set, and that all of them are needed.</summary>
    public static string Set(ProvenSet set, Func<TestCase, string> name)
        => set.Tests.Count == 1 ? name(set.Tests[0]) : $"{And(set.Tests.Select(name))} together";

    /// <summary>What a crashing test did.</summary>
    public static string Crash(CrashKind how) => how switch
    {
        CrashKind.Hang => "hangs: it did not end within the time limit",
        CrashKind.Exit => "ends the process: it calls Environment.Exit, or something kills it",
        CrashKind.StackOverflow => "overflows the stack",
        CrashKind.BackgroundException => "throws where nobody catches: on a thread of its own, or in async void",
        _ => "ends the process at once: it calls Environment.FailFast, or the runtime does",
    };

    /// <summary>How often a non-deterministic test failed.</summary>
    public static string NonDeterministic(NonDeterministicTest entry, Func<TestCase, string> name)
        => $"{name(entry.Test)} failed in {entry.Seen.Failed} of {entry.Seen.Of} orders, and new processes confirm no cause";

    /// <summary>What the clean orders do not exclude.</summary>
    public static string Residual(SuiteReport report) => report.Orders == 0
        ? "No order ran to its end, so nothing is excluded."
        : $"{Counted(report.CleanTests(), "test")} clean in {(report.Orders == 1 ? "the one order" : $"all {report.Orders} orders")}{(report.Skipped > 0 ? $", {report.Skipped:N0} skipped" : "")}: "
            + $"a dependence among them that shows in more than {Percent(report.ResidualRisk)} of orders is excluded (95 %).";

    /// <summary>How many neighbour pairs were tried.</summary>
    public static string Pairs(PairCoverage pairs)
        => string.Create(CultureInfo.InvariantCulture, $"{pairs.Covered:N0} of {pairs.Total:N0} neighbour pairs tried so far.");

    /// <summary>A count with its noun: <c>1 test</c>, <c>2 tests</c>.</summary>
    public static string Counted(int count, string noun)
        => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Setters(IReadOnlyList<ProvenSet> sets, Func<TestCase, string> name)
        => AnyOf([.. sets.Select(set => Set(set, name))], StateSettersNamed);

    /// <summary>A few of many, and how many more there are.</summary>
    private static string AnyOf(IReadOnlyList<string> names, int most)
        => names.Count <= most ? And(names, "or") : $"{string.Join(", ", names.Take(most))} or one of {names.Count - most} more";

    private static string And(IEnumerable<string> words, string last = "and") => words.ToArray() switch
    {
        [.. var before, var beforeLast, var end] => $"{string.Join(", ", [.. before, beforeLast])} {last} {end}",
        var one => string.Concat(one),
    };

    private static string Passes(Tally tally) => $"passes {tally.Of - tally.Failed} of {tally.Of}";

    private static string Fails(Tally tally) => $"fails {tally.Failed} of {tally.Of}";

    /// <summary>Rounded up: the sentence must not exclude more than the orders did.</summary>
    private static string Percent(double share)
    {
        var step = share >= 0.1 ? 1.0 : 10.0;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Round(share * 100 * step, 6)) / step:0.#} %");
    }
}
