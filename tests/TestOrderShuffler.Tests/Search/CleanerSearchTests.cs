namespace Shakeout.TestOrderShuffler.Tests.Search;

public sealed class SearchForCleaners
{
    [Fact]
    public async Task Clears_whole_groups_at_once_both_ways_round_and_repeats_what_cleans()
    {
        var suite = new ScriptedSuite("p a b c d e f g h v").Adds("p", "dirt").Removes("c", "dirt").FailsWith("v", "dirt");

        (await SearchOf.CleanersAsync(suite, set: "p")).ShouldBe("""
            p a b c d e f g h v  passed
            p a b c d . . . . v  passed
            p a b . . . . . . v  fails
            p a b . . . . . . v  fails
            . a b . . . . . . v  passed
            p . . c d . . . . v  passed
            p . . c . . . . . v  passed
            p . . c . . . . . v  passed
            p . . c . . . . . v  passed
            p . . c . . . . . v  passed
            p . . c . . . . . v  passed
            p . . c . . . . . v  passed
            p . . . d . . . . v  fails
            p . . . . e f g h v  fails
            p . . . . e f g h v  fails
            . . . . . e f g h v  passed
            found c
            """);
    }

    [Fact]
    public async Task Looks_behind_tests_that_pollute_themselves()
    {
        var suite = new ScriptedSuite("p a c q v").Adds("p q", "dirt").Removes("c", "dirt").FailsWith("v", "dirt");

        (await SearchOf.CleanersAsync(suite, set: "p")).ShouldBe("""
            p a c q v  fails
            p a c q v  passed
            p a . . v  fails
            p . c q v  fails
            p . c q v  passed
            p . c . v  passed
            p . c . v  passed
            p . c . v  passed
            p . c . v  passed
            p . c . v  passed
            p . c . v  passed
            p . . q v  fails
            found c
            """);
    }

    [Fact]
    public async Task Tries_only_tests_that_a_stock_run_can_have_between()
    {
        var suite = new ScriptedSuite("Cart.p Cart.c Other.c Cart.v").Adds("Cart.p", "dirt").Removes("Cart.c Other.c", "dirt").FailsWith("Cart.v", "dirt");

        (await SearchOf.CleanersAsync(suite, set: "Cart.p")).ShouldEndWith("found Cart.c");
    }

    [Fact]
    public async Task Finds_a_cleaner_behind_a_test_that_keeps_what_the_polluter_left()
    {
        var suite = new ScriptedSuite("p keeps c v").Adds("p", "dirt").Removes("c", "dirt")
            .Does("keeps", scene => { if (scene.Has("dirt")) scene.Add("kept"); });
        suite.PassesIf("v", scene => !scene.Has("dirt") && !scene.Has("kept"));

        (await SearchOf.CleanersAsync(suite, set: "p")).ShouldEndWith("found c");
    }
}
