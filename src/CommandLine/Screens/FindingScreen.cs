using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Screens;

/// <summary>A finding on the screen: what depends on what, what hides it, the proof, and how to repeat it.</summary>
internal static class FindingScreen
{
    private const int FailureLines = 4;
    private const int SetsShown = 5;

    public static IEnumerable<ScreenLine> Lines(Finding finding, ReplayLine replay)
        => finding.Kind == DependenceKind.Victim ? Victim(finding, replay) : Brittle(finding, replay);

    private static IEnumerable<ScreenLine> Victim(Finding finding, ReplayLine replay)
    {
        var first = finding.Polluters.Count > 0 ? finding.Polluters[0] : null;
        return
        [
            Title(finding),
            .. first is null ? [] : Hidden(first),
            .. Proof(finding, first),
            .. SuiteScreen.Repeat(replay.Of(finding.FailingOrder)),
            .. finding.Polluters.Skip(1).Take(SetsShown - 1).SelectMany(set => Another(finding, set, replay)),
            .. More(finding.Polluters.Count - SetsShown, "it fails after"),
            ScreenLine.Empty,
        ];
    }

    private static IEnumerable<ScreenLine> Brittle(Finding finding, ReplayLine replay)
    {
        var first = finding.StateSetters.Count > 0 ? finding.StateSetters[0] : null;
        return
        [
            Title(finding),
            .. Proof(finding, first),
            .. SuiteScreen.Repeat(replay.Of(finding.FailingOrder)),
            .. first is null ? [] : PassingOrder(finding, first, replay),
            ScreenLine.Empty,
        ];
    }

    private static ScreenLine Title(Finding finding)
        => SuiteScreen.Title("✗", Tone.Bad, Sentences.Title(finding, test => test.Name));

    private static IEnumerable<ScreenLine> Hidden(ProvenSet set)
        => Sentences.Hidden(set, test => test.Name) is { } hidden ? [Labelled("hidden", hidden)] : [];

    private static IEnumerable<ScreenLine> Proof(Finding finding, ProvenSet? set) =>
    [
        Labelled("proof", Sentences.Proof(finding, set, test => test.Name)),
        .. FailureText.MessageLines(finding.Failure, FailureLines).Select(line => ScreenLine.Of($"            {line}")),
    ];

    private static IEnumerable<ScreenLine> Another(Finding finding, ProvenSet set, ReplayLine replay) =>
    [
        ScreenLine.Of($"  it fails as well after {Sentences.Set(set, test => test.Name)}"),
        .. Hidden(set),
        Labelled("proof", Sentences.Proof(finding, set, test => test.Name)),
        .. SuiteScreen.Repeat(replay.Of([.. set.Tests, finding.Test])),
    ];

    private static IEnumerable<ScreenLine> PassingOrder(Finding finding, ProvenSet set, ReplayLine replay) =>
    [
        ScreenLine.Of("    see it pass", Tone.Quiet),
        ScreenLine.Of($"      {replay.Of([.. set.Tests, finding.Test])}"),
    ];

    private static IEnumerable<ScreenLine> More(int more, string what)
        => more <= 0 ? [] : [ScreenLine.Of($"  {what} {more} more sets of tests: the report of --json holds them all")];

    private static ScreenLine Labelled(string label, string text)
        => new([new($"    {label,-8}", Tone.Quiet), new(text, Tone.Plain)]);
}
