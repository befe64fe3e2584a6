using Shakeout.TestOrderShuffler.Worker.Hosting;

namespace Shakeout.TestOrderShuffler.Worker.Tests.Hosting;

/// <summary>Lifetimes as a list of events, with a scripted failure at each step.</summary>
public sealed class PlanWalkTests
{
    private const string Nowhere = "";
    private readonly List<string> _events = [];

    [Fact]
    public void A_nested_plan_has_stock_lifetimes() => Walk(Nowhere, "c1/A.1", "c1/A.2", "c1/B.1", "c2/C.1").ShouldBe("""
        started 0
        open c1 for A.1 A.2 B.1
        open A for A.1 A.2
        run A.1
        finished 0 Passed
        started 1
        run A.2
        close A
        finished 1 Passed
        started 2
        open B for B.1
        run B.1
        close B
        close c1
        finished 2 Passed
        started 3
        open c2 for C.1
        open C for C.1
        run C.1
        close C
        close c2
        finished 3 Passed
        close assembly
        """);

    [Fact]
    public void An_interleaved_plan_keeps_several_lifetimes_open() => Walk(Nowhere, "c1/A.1", "c2/B.1", "c1/A.2").ShouldBe("""
        started 0
        open c1 for A.1 A.2
        open A for A.1 A.2
        run A.1
        finished 0 Passed
        started 1
        open c2 for B.1
        open B for B.1
        run B.1
        close B
        close c2
        finished 1 Passed
        started 2
        run A.2
        close A
        close c1
        finished 2 Passed
        close assembly
        """);

    [Fact]
    public void A_failed_test_is_told_and_the_walk_goes_on() => Walk("fail A.1", "c1/A.1", "c1/A.2").ShouldBe("""
        started 0
        open c1 for A.1 A.2
        open A for A.1 A.2
        run A.1
        finished 0 Failed: A.1 broke
        started 1
        run A.2
        close A
        close c1
        finished 1 Passed
        close assembly
        """);

    [Fact]
    public void A_test_of_which_nothing_is_heard_was_skipped() => Walk("silent A.1", "c1/A.1").ShouldEndWith("""
        finished 0 Skipped
        close assembly
        """);

    [Fact]
    public void A_test_that_is_gone_opens_nothing()
    {
        new PlanWalk(new ScriptedScope("assembly", "", _events), [[]], Tell).Run();

        Told().ShouldBe("""
            started 0
            finished 0 Missing
            close assembly
            """);
    }

    [Fact]
    public void A_theory_that_runs_whole_is_one_entry_that_fails_with_any_of_its_rows()
    {
        new PlanWalk(new ScriptedScope("assembly", "fail A.2", _events), [[Test("c1/A.1"), Test("c1/A.2"), Test("c1/A.3")]], Tell).Run();

        Told().ShouldBe("""
            started 0
            open c1 for A.1 A.2 A.3
            open A for A.1 A.2 A.3
            run A.1
            run A.2
            run A.3
            close A
            close c1
            finished 0 Failed: A.2 broke
            close assembly
            """);
    }

    [Theory]
    [InlineData("open c1", "started 0|open c1 for A.1")]
    [InlineData("open A", "started 0|open c1 for A.1|open A for A.1")]
    [InlineData("run A.1", "started 0|open c1 for A.1|open A for A.1|run A.1")]
    [InlineData("close A", "started 0|open c1 for A.1|open A for A.1|run A.1|close A")]
    [InlineData("close c1", "started 0|open c1 for A.1|open A for A.1|run A.1|close A|close c1")]
    [InlineData("close assembly", "started 0|open c1 for A.1|open A for A.1|run A.1|close A|close c1|finished 0 Passed|close assembly")]
    public void A_scope_that_throws_ends_the_walk_there_so_that_no_result_is_made_up(string step, string events)
    {
        Should.Throw<InvalidOperationException>(() => Walk(step, "c1/A.1")).Message.ShouldBe($"{step} threw");

        string.Join('|', _events).ShouldBe(events);
    }

    private string Walk(string script, params IEnumerable<string> plan)
    {
        new PlanWalk(new ScriptedScope("assembly", script, _events), [.. plan.Select(test => (SuiteTest[])[Test(test)])], Tell).Run();
        return Told();
    }

    private string Told() => string.Join('\n', _events);

    private static SuiteTest Test(string path)
    {
        var (collection, name) = (path.Split('/')[0], path.Split('/')[1]);
        return new SuiteTest(name, "", collection, name.Split('.')[0], name.Split('.')[1], new object());
    }

    private void Tell(WorkerEvent happening) => _events.Add(happening switch
    {
        WorkerEvent.Started started => $"started {started.Index}",
        WorkerEvent.Finished { Failure: "" } finished => $"finished {finished.Index} {finished.Verdict}",
        WorkerEvent.Finished finished => $"finished {finished.Index} {finished.Verdict}: {finished.Failure}",
        _ => happening.ToString(),
    });
}
