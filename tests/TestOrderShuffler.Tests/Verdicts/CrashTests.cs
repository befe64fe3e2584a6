namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class Crash
{
    [Fact]
    public async Task Is_charged_to_its_test_and_the_order_runs_again_without_it()
    {
        var suite = new ScriptedSuite("a b c").Crashes("b", CrashKind.StackOverflow);

        var report = await suite.ReportAsync(orders: 2);

        Text.Of(report).ShouldBe("crashed b: StackOverflow");
        suite.Log.ShouldBe(["new b a c: b crashed", "new a c: c passed", "new c a: a passed"]);
        report.Orders.ShouldBe(2);
        report.Pairs.ShouldBe(new PairCoverage(2, 6));
    }

    [Fact]
    public async Task After_crash_is_survived_and_dependences_are_found_all_the_same()
    {
        var suite = new ScriptedSuite("a b exits hangs p v c").Crashes("exits", CrashKind.Exit).Crashes("hangs", CrashKind.Hang)
            .Adds("p", "dirt").Removes("c", "dirt").FailsWith("v", "dirt");

        (await suite.FindingsAsync()).Split(Environment.NewLine).Order(StringComparer.Ordinal).ShouldBe([
            "  after p 5/5, cleaned by c",
            "crashed exits: Exit",
            "crashed hangs: Hang",
            "victim v, alone 0/5: v is broken",
        ]);
    }

    [Fact]
    public async Task Of_every_test_ends_the_shuffle()
    {
        var suite = new ScriptedSuite("a b").Crashes("a", CrashKind.Exit).Crashes("b", CrashKind.FailFast);

        var report = await suite.ReportAsync(orders: 3);

        suite.Log.Count.ShouldBe(2);
        report.Crashed.Count.ShouldBe(2);
    }

    [Fact]
    public async Task In_too_many_tests_of_one_order_leaves_the_rest_to_the_next()
    {
        var names = string.Join(' ', Enumerable.Range(1, 15).Select(number => $"t{number}"));
        var suite = new ScriptedSuite(names);
        foreach (var test in suite.Tests)
            suite.Crashes(test.Name, CrashKind.Hang);

        var report = await suite.ReportAsync(orders: 2);

        suite.Log.Count.ShouldBe(15);
        report.Crashed.Count.ShouldBe(15);
    }

    [Fact]
    public async Task That_needs_a_polluter_is_charged_to_the_test_that_crashed()
    {
        var suite = new ScriptedSuite("a b p v").Adds("p", "dirt").CrashesIf("v", CrashKind.Hang, scene => scene.Has("dirt"));

        (await suite.FindingsAsync()).ShouldBe("crashed v: Hang");
    }

    [Fact]
    public async Task Of_a_victim_under_search_counts_as_its_failure()
    {
        const int orders = 4, rehearsed = 3;
        var suite = new ScriptedSuite("a b c p v").Adds("p", "dirt").FailsWith("v", "dirt");
        suite.BeforeRun = runs =>
        {
            if (runs == orders + rehearsed)
                suite.CrashesIf("v", CrashKind.FailFast, scene => scene.Has("dirt"));
        };

        (await suite.FindingsAsync(orders)).ShouldBe("""
            victim v, alone 0/5: v crashed
              after p 5/5
            """);
    }

    [Fact]
    public async Task While_searching_is_charged_to_its_test()
    {
        var suite = new ScriptedSuite("a b c d x p v").Adds("p", "dirt").FailsWith("v", "dirt");
        suite.BeforeRun = runs =>
        {
            if (runs == 8)
                suite.Crashes("x", CrashKind.Exit);
        };

        (await suite.FindingsAsync(orders: 8)).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5
            crashed x: Exit
            """);
    }
}
