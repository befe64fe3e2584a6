using System.Text;

namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>Writes what was observed as one block of text.</summary>
internal static class Text
{
    /// <summary>Everything that a report says about tests, without what depends on the number of orders.</summary>
    public static string Of(SuiteReport report)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.AppendLine($"{finding.Kind.ToString().ToLowerInvariant()} {finding.Test}, alone {Of(finding.Alone)}: {finding.Failure}");
            foreach (var set in finding.Polluters.Concat(finding.StateSetters).OrderBy(set => string.Join(' ', set.Tests), StringComparer.Ordinal))
                text.AppendLine($"  after {string.Join(" + ", set.Tests)} {Of(set.Tally)}{CleanedBy(set)}");
        }

        foreach (var test in report.NonDeterministic)
            text.AppendLine($"non-deterministic {test.Test}");
        foreach (var test in report.AlwaysFailing)
            text.AppendLine($"always failing {test.Test}: {test.Failure}");
        foreach (var crash in report.Crashed)
            text.AppendLine($"crashed {crash.Test}: {crash.How}");
        foreach (var test in report.Unexplained)
            text.AppendLine($"unexplained {test}");
        return text.ToString().TrimEnd();
    }

    /// <summary>Runs of a search, a line each, the tests in the columns of the order that is searched.</summary>
    public static string Columns(IEnumerable<string> log, string order) => string.Join('\n', log.Select(line =>
    {
        var parts = line.Split(": ");
        var ran = parts[0].Split(' ').Skip(1).ToList();
        var columns = order.Split(' ').Select(name => ran.Contains(name) ? name : new string('.', name.Length));
        return $"{string.Join(' ', columns)}  {parts[1].Split(' ')[1]}";
    }));

    private static string CleanedBy(ProvenSet set) => set.Cleaners.Count == 0 ? "" : $", cleaned by {string.Join(' ', set.Cleaners)}";

    private static string Of(Tally tally) => $"{tally.Failed}/{tally.Of}";
}
