using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Tests.Effects;

/// <summary>Which conditions are shown to matter, on tables that were worked out by hand.</summary>
public sealed class CompoundCoverageTests
{
    [Theory]
    // Each line: what was seen, and of which condition a pair is missing.
    [InlineData("(a || b) && c", "T-T FF- FTT T-F", "a shown\nb shown\nc shown")]
    [InlineData("(a || b) && c", "T-T FF- FTF", "a shown\nb add FTT → true\nc shown")]
    [InlineData("(a || b) && c", "T-F FF- FTT", "a add T-T → true\nb shown\nc shown")]
    [InlineData("a && b || c", "TT- TFF F-F F-T", "a shown\nb shown\nc shown")]
    [InlineData("a && b || c", "TT- TFF F-T", "a add F-F → false\nb shown\nc shown")]
    [InlineData("a && b || c", "TT- TFT F-F", "a shown\nb add TFF → false\nc shown")]
    [InlineData("a ^ b", "TT TF FT", "a shown\nb shown")]
    [InlineData("a ^ b", "TF FF", "a shown\nb add TT → false")]
    [InlineData("!(a || b) || c", "T-F FTF FF- T-T", "a shown\nb shown\nc shown")]
    [InlineData("!(a || b) || c", "T-F FF- FTT", "a shown\nb add FTF → false\nc shown")]
    [InlineData("!(a && b) || c", "TTT TTF TF- F--", "a shown\nb shown\nc shown")]
    [InlineData("a & b", "TT FF", "a add FT → false\nb add TF → false")]
    [InlineData("a | b", "TF FF", "a shown\nb add FT → true")]
    [InlineData("a & (b ^ c)", "TTF TFF FTF", "a shown\nb shown\nc add TTT → false")]
    public void Is_shown_by_pairs(string condition, string seen, string told)
        => Compounds.If(condition).Seen(seen.Split(' ')).Told().ShouldBe(told);

    [Theory]
    [InlineData("(a || b) && c", "T-F FF- FTF", "a told by a gap\nb told by a gap\nc told by a gap")] // c was never true.
    [InlineData("a && b", "TF F-", "a told by a gap\nb told by a gap")] // b was never true.
    [InlineData("a && b || c", "TT- TFT F-T", "a told by a gap\nb told by a gap\nc told by a gap")] // c was never false.
    [InlineData("a ^ b", "TT FF", "a told by a gap\nb told by a gap")] // The whole was never true.
    [InlineData("a & b", "", "a told by a gap\nb told by a gap")] // It was never reached.
    public void Says_nothing_that_a_gap_says(string condition, string seen, string told)
        => Compounds.If(condition).Seen(seen.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Told().ShouldBe(told);

    [Fact]
    public void Adds_one_way_for_two_conditions_where_one_does()
        => Compounds.Of("var x = a ^ b;").Single().Seen("TT", "FF").Missing.Select(way => way.ToString()).ShouldBe(["FT → true"]);

    [Fact]
    public void Adds_two_ways_where_one_does_not_do()
        => Compounds.If("(a & b) | c").Seen("TTT", "FFF", "FFT").Told().ShouldBe("a add TTF → true and FTF → false\nb add TTF → true and TFF → false\nc shown");

    [Fact]
    public void Asks_for_no_way_on_which_one_text_says_two_things()
    {
        var coverage = Compounds.If("(a || b) && (!a || c)").Seen("T-TT", "T-TF", "FTF-");

        // Were the second `a` another variable, FT-T would do as well.
        coverage.Told().ShouldBe("a told by a gap\nb told by a gap\na shown\nc shown");
    }

    [Fact]
    public void Is_counted_by_conditions()
        => Compounds.If("(a || b) && c").Seen("T-T", "FF-", "FTF").Ratio.ShouldBe(new Ratio(2, 3));

    [Fact]
    public void Is_said_in_a_sentence_with_the_test_to_add()
        => string.Join('\n', new[]
            {
                Compounds.If("(a || i > 3) && c").Seen("T-T", "FF-", "FTF"),
                Compounds.If("(a & b) | c").Seen("TTT", "FFF"),
            }.SelectMany(coverage => EffectSentence.Of(coverage, name => $"`{name}`"))).ShouldBe("""
            `i > 3` was never shown to matter: a test with `a` false, `i > 3` true, `c` true would
            `a` was never shown to matter: two tests would: `a` true, `b` true, `c` false; and `a` false, `b` true, `c` false
            `b` was never shown to matter: two tests would: `a` true, `b` true, `c` false; and `a` true, `b` false, `c` false
            `c` was never shown to matter: a test with `a` false, `b` false, `c` true would
            """);
}
