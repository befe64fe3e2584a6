using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Screens;

/// <summary>A finding on the screen: what depends on what, what hides it, the proof, and how to repeat it.</summary>
internal sealed class FindingScreen(Finding finding, ReportedSuite suite)
{
    private const int FailureLines = 4;
    private const int SetsShown = 5;

    public IEnumerable<ScreenLine> Lines() => finding.Kind == DependenceKind.Victim ? Victim() : Brittle();

    private IEnumerable<ScreenLine> Victim()
    {
        var first = finding.Polluters.Count > 0 ? finding.Polluters[0] : null;
        return
        [
            Title(),
            .. first is null ? [] : Hidden(first),
            .. Proof(first),
            .. SuiteScreen.Repeat(suite.Replay.Of(finding.FailingOrder)),
            .. finding.Polluters.Skip(1).Take(SetsShown - 1).SelectMany(Another),
            .. More(finding.Polluters.Count - SetsShown, "it fails after"),
            .. NotLookedInto(),
            ScreenLine.Empty,
        ];
    }

    private IEnumerable<ScreenLine> Brittle()
    {
        var first = finding.StateSetters.Count > 0 ? finding.StateSetters[0] : null;
        return
        [
            Title(),
            .. Proof(first),
            .. SuiteScreen.Repeat(suite.Replay.Of(finding.FailingOrder)),
            .. first is null ? [] : PassingOrder(first),
            .. NotLookedInto(),
            ScreenLine.Empty,
        ];
    }

    private ScreenLine Title()
        => SuiteScreen.Title("✗", Tone.Bad, Sentences.Title(finding, suite.ShortName));

    private IEnumerable<ScreenLine> Hidden(ProvenSet set)
        => Sentences.Hidden(set, suite.ShortName) is { } hidden ? [Labelled("hidden", hidden)] : [];

    private IEnumerable<ScreenLine> Proof(ProvenSet? set) =>
    [
        Labelled("proof", Sentences.Proof(finding, set, suite.ShortName)),
        .. FailureText.MessageLines(finding.Failure, FailureLines).Select(line => ScreenLine.Of($"            {line}")),
    ];

    private IEnumerable<ScreenLine> Another(ProvenSet set) =>
    [
        ScreenLine.Of($"  it fails as well after {Sentences.Set(set, suite.ShortName)}"),
        .. Hidden(set),
        Labelled("proof", Sentences.Proof(finding, set, suite.ShortName)),
        .. SuiteScreen.Repeat(suite.Replay.Of([.. set.Tests, finding.Test])),
    ];

    private IEnumerable<ScreenLine> PassingOrder(ProvenSet set) =>
    [
        ScreenLine.Of("    see it pass", Tone.Quiet),
        ScreenLine.Of($"      {suite.Replay.Of([.. set.Tests, finding.Test])}"),
    ];

    private IEnumerable<ScreenLine> NotLookedInto()
        => finding.IsLookedInto ? [] : [Labelled("note", "looked into no further: for twenty other tests with the same cause, all of it was")];

    private static IEnumerable<ScreenLine> More(int more, string what)
        => more <= 0 ? [] : [ScreenLine.Of($"  {what} {more} more sets of tests: the report of --json holds them all")];

    private static ScreenLine Labelled(string label, string text)
        => new([new($"    {label,-8}", Tone.Quiet), new(text, Tone.Plain)]);
}
