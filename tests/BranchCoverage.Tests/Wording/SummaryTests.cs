using Shakeout.BranchCoverage.Wording;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Wording;

public sealed class SummaryTests
{
    [Fact]
    public void Says_what_the_figures_do_not()
    {
        var summary = new Summary(SampleCoverage.OneOfEverything, name => $"`{name}`");

        string.Join('\n', [Summary.Title(SampleCoverage.OneOfEverything), .. summary.Counts, .. summary.Drift]).ShouldBe("""
            6 outcomes never happened
            4 of 6 gaps are in members that line coverage calls complete.
            coverlet reports 1 of 6 gaps as covered.
            1 member was never called.
            2 outcomes are unknown: nothing could be said for certain.
            1 branch that only the compiler made is left out.
            `CacheTests.Reads` takes another way at `_cache is null` (src/Pricing/Rates.cs:14) when it runs after `CacheTests.Warms`.
            """);
    }

    [Fact]
    public void Claims_nothing_where_only_a_report_without_decisions_was_read()
    {
        var lines = new Dictionary<int, Ratio> { [3] = new(1, 2) };
        var result = SampleCoverage.Complete with { Files = [SampleCoverage.Complete.Files[0] with { Decisions = [], PartialLines = lines }] };

        Summary.Title(result).ShouldBe("no outcome is known to be missing");
    }

    [Fact]
    public void Is_one_sentence_when_nothing_is_missing()
    {
        new Summary(SampleCoverage.Complete, name => name).Counts.ShouldBeEmpty();
        Summary.Title(SampleCoverage.Complete).ShouldBe("every decision that was reached went every way");
    }
}
