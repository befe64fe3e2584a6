namespace Shakeout.TestOrderShuffler.Tests.Search;

public sealed class SearchForAMinimalSet
{
    [Fact]
    public async Task Halves_its_way_to_one_polluter()
    {
        var suite = new ScriptedSuite("a b c p e f g h v").Adds("p", "dirt").FailsWith("v", "dirt");

        (await SearchOf.MinimalSetAsync(suite)).ShouldBe("""
            . . . . e f g h v  passed
            . . c p e f g h v  fails
            . . . p e f g h v  fails
            . . . p . . . . v  fails
            found p
            """);
    }

    [Fact]
    public async Task Is_not_misled_by_cleaners_before_the_polluter()
    {
        var suite = new ScriptedSuite("p c q c2 r f g h v").Adds("p q r", "dirt").Removes("c c2", "dirt").FailsWith("v", "dirt");

        (await SearchOf.MinimalSetAsync(suite)).ShouldBe("""
            . . . .. r f g h v  fails
            . . . .. . . g h v  passed
            . . . .. . f g h v  passed
            . . . .. r . . . v  fails
            found r
            """);
    }

    [Fact]
    public async Task Finds_two_polluters_that_only_work_together()
    {
        var suite = new ScriptedSuite("a p c d e q g h v").Adds("p", "one").Adds("q", "two").FailsWith("v", "one", "two");

        (await SearchOf.MinimalSetAsync(suite)).ShouldBe("""
            . . . . e q g h v  passed
            . . c d e q g h v  passed
            . p c d e q g h v  fails
            . p . . . . . . v  passed
            . p . . . q g h v  fails
            . p . . . . g h v  passed
            . p . . . q . . v  fails
            . . . . . q . . v  passed
            found p q
            """);
    }

    [Fact]
    public async Task Is_not_confused_by_polluters_that_cancel_each_other()
    {
        var suite = new ScriptedSuite("t1 b c d e t2 t3 h v").FailsWith("v", "odd").Toggles("t1 t2 t3", "odd");

        (await SearchOf.MinimalSetAsync(suite)).ShouldBe("""
            .. . . . e t2 t3 h v  passed
            .. . c d e t2 t3 h v  passed
            .. b c d e t2 t3 h v  passed
            t1 . . . . .. .. . v  fails
            found t1
            """);
    }

    [Fact]
    public async Task Leaves_out_what_is_not_missed()
    {
        // b disarms q, but not after a: where all three ran, a seems to be needed.
        var suite = new ScriptedSuite("a b q v").Adds("a", "guard").FailsWith("v", "dirt")
            .Does("b", scene => { if (!scene.Has("guard")) scene.Add("disarmed"); })
            .Does("q", scene => { if (!scene.Has("disarmed")) scene.Add("dirt"); });

        (await SearchOf.MinimalSetAsync(suite)).ShouldBe("""
            . b q v  passed
            a . . v  passed
            a . q v  fails
            . . q v  fails
            found q
            """);
    }

    [Fact]
    public async Task Gives_up_when_the_effect_does_not_repeat()
    {
        var suite = new ScriptedSuite("a b c d e f g h i j v");

        (await SearchOf.MinimalSetAsync(suite)).ShouldEndWith("found ");
        suite.Log.Count.ShouldBeLessThanOrEqualTo(30);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(8, 4)]
    [InlineData(100, 8)]
    [InlineData(1000, 11)]
    public async Task Costs_the_logarithm_of_the_tests_plus_one(int tests, int atMost)
    {
        foreach (var polluter in (int[])[1, (tests + 1) / 2, tests])
        {
            var suite = new ScriptedSuite(string.Join(' ', Enumerable.Range(1, tests)) + " v").Adds($"{polluter}", "dirt").FailsWith("v", "dirt");
            (await SearchOf.CostAsync(suite, expected: $"{polluter}")).ShouldBeLessThanOrEqualTo(atMost);
        }
    }
}
