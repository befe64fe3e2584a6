namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class RacyPolluter
{
    [Theory]
    [InlineData(0.75)]
    [InlineData(0.85)]
    [InlineData(0.95)]
    public async Task Is_a_finding_with_its_rate(double rate)
    {
        for (var chance = 0; chance < 20; chance++)
        {
            var suite = new ScriptedSuite("a b c d Shop:e Shop:f g h i p v", chance).FailsWith("v", "dirt").Races("p", "dirt", rate);

            var finding = (await suite.ReportAsync(seed: chance)).Findings.ShouldHaveSingleItem();

            finding.Alone.Failed.ShouldBe(0);
            var set = finding.Polluters.ShouldHaveSingleItem();
            set.Tests.ShouldBe(suite.Named("p"));
            set.Cleaners.ShouldBeEmpty();
            (set.Tally.Failed * 2).ShouldBeGreaterThanOrEqualTo(set.Tally.Of);
        }
    }

    [Fact]
    public async Task Has_both_sides_repeated_twenty_times()
    {
        var suite = new ScriptedSuite("a b c d p v", chance: 3).FailsWith("v", "dirt").Races("p", "dirt", 0.75);

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/20: v is broken
              after p 13/20
            """);
    }
}
