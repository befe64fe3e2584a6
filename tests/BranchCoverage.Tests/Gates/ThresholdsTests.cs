using Shakeout.BranchCoverage.Gates;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Gates;

public sealed class ThresholdsTests
{
    private const string Form = "Write it as in 'line=90,branch=80,outcome=75,mcdc=60'; 'Shop.Core:outcome=75' is asked of one project, '*:outcome=75' of each.";

    [Theory]
    [InlineData("line=83.8,branch=50,outcome=53", "")]
    [InlineData("line=83.9", "The line coverage is 83.8 % (26 of 31), less than the 83.9 % that it must be.")]
    [InlineData("branch=50.1 , outcome=54", """
        The branch coverage is 50 % (10 of 20), less than the 50.1 % that it must be.
        The outcome coverage is 53.8 % (7 of 13), less than the 54 % that it must be.
        """)]
    [InlineData("Lender:line=100,Lender.Letters:line=100", "The line coverage of 'Lender.Letters' is 64.2 % (9 of 14), less than the 100 % that it must be.")]
    [InlineData("*:outcome=61", """
        The outcome coverage of 'Lender' is 60 % (6 of 10), less than the 61 % that it must be.
        The outcome coverage of 'Lender.Letters' is 33.3 % (1 of 3), less than the 61 % that it must be.
        """)]
    public void Say_what_is_missed(string thresholds, string missed)
        => string.Join('\n', Thresholds.Parse(thresholds).Missed(SampleCoverage.OneOfEverything)).ShouldBe(missed);

    [Theory]
    [InlineData("mcdc=66", "")]
    [InlineData("mcdc=67", "The MC/DC coverage is 66.6 % (2 of 3), less than the 67 % that it must be.")]
    [InlineData("Lender:mcdc=100", "The MC/DC coverage of 'Lender' is 66.6 % (2 of 3), less than the 100 % that it must be.")]
    public void Know_conditions_that_were_shown_to_matter(string thresholds, string missed)
        => string.Join('\n', Thresholds.Parse(thresholds).Missed(SampleEffects.Result)).ShouldBe(missed);

    [Fact]
    public void Ask_nothing_of_a_figure_that_has_nothing_to_count()
        => Thresholds.Parse("branch=90,outcome=90").Missed(SampleCoverage.Complete).ShouldBeEmpty();

    [Theory]
    [InlineData("line=90,outcome=50", "The line coverage is not known, so that it cannot be 90 %: only coverlet counts it, and it did not run.")]
    [InlineData("*:branch=90", "The branch coverage is not known, so that it cannot be 90 %: only coverlet counts it, and it did not run.")]
    [InlineData("mcdc=60", "The MC/DC coverage is not known, so that it cannot be 60 %: only probes in the source see it, and there were none.")]
    public void Are_missed_by_a_figure_that_nobody_looked_at(string thresholds, string missed)
        => string.Join('\n', Thresholds.Parse(thresholds).Missed(SampleCoverage.OneOfEverything with { IsCounted = false, IsWatched = false })).ShouldBe(missed);

    [Theory]
    [InlineData("line", "'line' is no name and number")]
    [InlineData("", "'' is no name and number")]
    [InlineData("line=90,,outcome=75", "'' is no name and number")]
    [InlineData("lines=90", "there is no 'lines', only line, branch, outcome and mcdc")]
    [InlineData("line=a lot", "'a lot' is no percentage from 0 to 100")]
    [InlineData("line=101", "'101' is no percentage from 0 to 100")]
    [InlineData("line=-1", "'-1' is no percentage from 0 to 100")]
    [InlineData("line=90,line=80", "it asks twice for line")]
    [InlineData("A:line=90,A:line=80", "it asks twice for line of 'A'")]
    public void Say_why_they_cannot_be_read(string thresholds, string why)
        => Should.Throw<BranchCoverageException>(() => Thresholds.Parse(thresholds)).Message
            .ShouldBe($"The thresholds '{thresholds}' cannot be read: {why}.\n{Form}");

    [Fact]
    public void Name_the_projects_there_are()
        => Should.Throw<BranchCoverageException>(() => Thresholds.Parse("Lander:line=90").Missed(SampleCoverage.OneOfEverything)).Message.ShouldBe("""
            The threshold 'Lander:line=90' names a project that this run does not cover.
            It covers: Lender, Lender.Letters.
            """);
}
