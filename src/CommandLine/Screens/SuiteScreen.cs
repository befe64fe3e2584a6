using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Screens;

/// <summary>What the screen says of a suite, before and after its shuffle.</summary>
internal static class SuiteScreen
{
    private const int FailureLines = 4;
    private const int UnexplainedShown = 10;

    /// <summary>The line above a suite.</summary>
    public static ScreenLine Header(FoundHeader header) => new(
    [
        new("Shakeout  ", Tone.Quiet),
        new(header.Name, Tone.Strong),
        new($" ({header.FrameworkTitle}, {Sentences.Counted(header.Tests, "test")})   ", Tone.Plain),
        new($"seed {header.Seed}", Tone.Strong),
    ]);

    /// <summary>All that was found out.</summary>
    public static IEnumerable<ScreenLine> Report(ReportedSuite suite)
    {
        var report = suite.Report;
        return
        [
            ScreenLine.Empty,
            .. report.Findings.SelectMany(finding => new FindingScreen(finding, suite).Lines()),
            .. report.AlwaysFailing.SelectMany(entry => AlwaysFailing(entry, suite)),
            .. report.Crashed.SelectMany(entry => Crashed(entry, suite)),
            .. Unexplained(report.Unexplained, suite),
            .. report.NonDeterministic.SelectMany(entry => NonDeterministic(entry, suite)),
            .. Summary(suite),
        ];
    }

    private static ScreenLine[] AlwaysFailing(AlwaysFailingTest entry, ReportedSuite suite) =>
    [
        Title("✗", Tone.Bad, $"{suite.ShortName(entry.Test)} fails in every order and alone"),
        .. FailureText.MessageLines(entry.Failure, FailureLines).Select(line => ScreenLine.Of($"            {line}")),
        .. Repeat(suite.Replay.Of([entry.Test])),
        ScreenLine.Empty,
    ];

    private static ScreenLine[] Crashed(CrashedTest entry, ReportedSuite suite) =>
    [
        Title("✗", Tone.Bad, $"{suite.ShortName(entry.Test)} {Sentences.Crash(entry.How)}"),
        ScreenLine.Of("            the orders after that ran without it"),
        .. Repeat(CrashReplay(entry, suite)),
        ScreenLine.Empty,
    ];

    // What a thread throws after its test has ended shows only while other tests still run.
    private static string CrashReplay(CrashedTest entry, ReportedSuite suite) => entry.How == CrashKind.BackgroundException
        ? suite.Replay.OfFirstOrder(suite.Report.Seed)
        : suite.Replay.Of([entry.Test]);

    private static IEnumerable<ScreenLine> Unexplained(IReadOnlyList<TestCase> tests, ReportedSuite suite)
    {
        foreach (var test in tests.Take(UnexplainedShown))
            yield return Title("✗", Tone.Bad, $"{suite.ShortName(test)} failed, and the run was stopped before it found out why");
        if (tests.Count > UnexplainedShown)
            yield return ScreenLine.Of($"  and so did {tests.Count - UnexplainedShown:N0} more: the report of --json names them all");
        if (tests.Count > 0)
            yield return ScreenLine.Empty;
    }

    private static ScreenLine[] NonDeterministic(NonDeterministicTest entry, ReportedSuite suite) =>
    [
        Title("?", Tone.Warning, Sentences.NonDeterministic(entry, suite.ShortName)),
        ScreenLine.Of("            non-deterministic: it fails now and then, whatever runs before it"),
        ScreenLine.Empty,
    ];

    private static ScreenLine[] Summary(ReportedSuite suite)
    {
        var report = suite.Report;
        var tone = report.ProblemCount(NonDeterminism.Warns) > 0 ? Tone.Bad : report.NonDeterministic.Count > 0 ? Tone.Warning : Tone.Good;
        return
        [
            new([new(report.InWords(), tone), new($" in {suite.Name}{(report.Interrupted ? ", stopped early" : "")}", Tone.Plain)]),
            ScreenLine.Of(Sentences.Residual(report)),
            ScreenLine.Of(Sentences.Pairs(report.Pairs)),
            ScreenLine.Of($"seed {report.Seed}{(suite.DataSeed is { } dataSeed ? $", data seed {dataSeed}" : "")}; the executed orders are in {suite.OrdersDir}"),
        ];
    }

    /// <summary>A mark and what it says.</summary>
    public static ScreenLine Title(string mark, Tone tone, string text) => new([new($"{mark} ", tone), new(text, Tone.Strong)]);

    /// <summary>The command that repeats something, alone on its line.</summary>
    public static IEnumerable<ScreenLine> Repeat(string command)
        => [ScreenLine.Of("    repeat", Tone.Quiet), ScreenLine.Of($"      {command}")];
}

/// <summary>What is known of a suite before it is shuffled.</summary>
internal sealed record FoundHeader(string Name, string FrameworkTitle, int Tests, Seed Seed);
