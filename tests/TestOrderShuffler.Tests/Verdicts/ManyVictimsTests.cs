namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class ManyVictimsOfOnePolluter
{
    private const int Victims = 30;

    [Fact]
    public async Task Are_all_proven_and_the_first_twenty_looked_into()
    {
        var findings = (await Suite().ReportAsync()).Findings;

        findings.Count.ShouldBe(Victims);
        findings.ShouldAllBe(finding => finding.Polluters.Count == 1 && finding.Polluters[0].Tests.Single().Name == "p"
            && finding.Polluters[0].Tally == new Tally(5, 5) && finding.Alone == new Tally(0, 5));
        findings.Count(finding => finding.IsLookedInto).ShouldBe(20);
        findings.Where(finding => finding.IsLookedInto).ShouldAllBe(finding => finding.Polluters[0].Cleaners.Single().Name == "c");
    }

    [Fact]
    public async Task Cost_little_from_the_second_on_for_what_broke_one_test_is_tried_first()
    {
        var suite = Suite();

        await suite.ReportAsync();

        var last = suite.Tests[^1].Name;
        suite.Log.Where(run => run.EndsWith($" {last}: {last} fails", StringComparison.Ordinal) || run.EndsWith($" {last}: {last} passed", StringComparison.Ordinal))
            .Select(run => run.Split(':')[0]).GroupBy(run => run).Select(group => $"{group.Count()} x {group.Key}").ShouldContain($"5 x new p {last}");
        suite.Log.Count(run => run.Split(':')[0].EndsWith($" {last}", StringComparison.Ordinal)).ShouldBeLessThan(40);
    }

    private static ScriptedSuite Suite()
    {
        var victims = string.Join(' ', Enumerable.Range(10, Victims).Select(number => $"v{number}"));
        return new ScriptedSuite($"a b c p {victims}").Adds("p", "dirt").Removes("c", "dirt").FailsWith(victims, "dirt");
    }
}
