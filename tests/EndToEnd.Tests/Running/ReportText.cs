using System.Text.Json.Nodes;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>The JSON report as lines that read well in a test.</summary>
internal static class ReportText
{
    public static IEnumerable<string> Of(JsonNode report) => report["suites"]!.AsArray().SelectMany(suite => Suite(suite!));

    /// <summary>Only which test is found with which others.</summary>
    public static IEnumerable<string> Pairings(JsonNode report)
        => report["suites"]!.AsArray().SelectMany(suite => Entries(suite!, "findings")).SelectMany(finding =>
            Entries(finding, "polluters").Select(set => $"{finding["kind"]} {finding["test"]} after {Tests(set)}"));

    private static IEnumerable<string> Suite(JsonNode suite) =>
    [
        $"{suite["suite"]}, {suite["framework"]}, seed {suite["seed"]}: {suite["orders"]} orders of {suite["tests"]} tests",
        .. Entries(suite, "findings").OrderBy(finding => $"{finding["test"]}", StringComparer.Ordinal).SelectMany(Finding),
        .. Entries(suite, "nonDeterministic").Select(entry => $"non-deterministic {entry["test"]}"),
        .. Entries(suite, "alwaysFailing").Select(entry => $"always failing {entry["test"]}: {entry["failure"]}"),
        .. Entries(suite, "crashed").Select(entry => $"crashed {entry["test"]}: {entry["how"]}"),
    ];

    private static IEnumerable<string> Finding(JsonNode finding) =>
    [
        $"{finding["kind"]} {finding["test"]}, alone {Tally(finding["alone"]!)}: {finding["failure"]}",
        .. Entries(finding, "polluters").Select(Polluters).Order(StringComparer.Ordinal),
        .. Entries(finding, "stateSetters").Select(set => $"  set up by {Tests(set)}: {Tally(set)}").Order(StringComparer.Ordinal),
    ];

    private static string Polluters(JsonNode set)
    {
        var cleaners = Entries(set, "cleaners").Select(cleaner => $"{cleaner}").Order(StringComparer.Ordinal).ToArray();
        return $"  after {Tests(set)}: {Tally(set)}{(cleaners.Length == 0 ? "" : $", cleaned by {string.Join(" or ", cleaners)}")}";
    }

    private static string Tests(JsonNode set) => string.Join(" and ", Entries(set, "tests").Select(test => $"{test}").Order(StringComparer.Ordinal));

    private static string Tally(JsonNode tally) => $"{tally["failed"]} of {tally["of"]}";

    private static IEnumerable<JsonNode> Entries(JsonNode node, string list) => node[list]!.AsArray().Select(entry => entry!);
}
