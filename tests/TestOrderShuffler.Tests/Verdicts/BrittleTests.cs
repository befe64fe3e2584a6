namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class Brittle
{
    [Fact]
    public async Task Is_found_with_all_its_state_setters()
    {
        var suite = new ScriptedSuite("a b c s t v x y").Adds("s t", "ready").Needs("v", "ready");

        (await suite.FindingsAsync()).ShouldBe("""
            brittle v, alone 5/5: v is broken
              after s 0/5
              after t 0/5
            """);
    }

    [Fact]
    public async Task That_needs_two_tests_is_found()
    {
        var suite = new ScriptedSuite("a b c Shop:d Shop:s t v x y z").Adds("s", "one").Adds("t", "two")
            .PassesIf("v", scene => scene.Has("one") && scene.Has("two"));

        var set = (await suite.ReportAsync()).Findings.ShouldHaveSingleItem().StateSetters.ShouldHaveSingleItem();

        set.Tests.Select(test => test.Name).Order().ShouldBe(["s", "t"]);
        set.Tally.ShouldBe(new Tally(0, 5));
    }

    [Fact]
    public async Task Is_seen_although_warm_processes_hide_it()
    {
        var suite = new ScriptedSuite("a b c d s v").Does("s", scene => scene.Package.Add("ready")).PassesIf("v", scene => scene.Package.Contains("ready"));

        (await suite.FindingsAsync()).ShouldBe("""
            brittle v, alone 5/5: v is broken
              after s 0/5
            """);
    }

    [Fact]
    public async Task Lists_no_more_state_setters_than_anyone_reads()
    {
        var setters = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"s{number}"));
        var suite = new ScriptedSuite($"{setters} v").Adds(setters, "ready").Needs("v", "ready");

        var finding = (await suite.ReportAsync(orders: 60)).Findings.ShouldHaveSingleItem();

        finding.StateSetters.Count.ShouldBe(10);
    }
}
