namespace Shakeout.Fixtures.Tests.Lifecycle;

public class TheLifecycle
{
    [Fact]
    public async Task Creates_what_is_asked_for_and_tears_down_in_reverse_at_the_end_of_each_scope()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays Orders.Adds Orders.Ships Carts.Fills | Stock: Shelves.Counts")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            make Clock
            make Log
            test Orders.Pays
            end Log
            end Basket
            test Orders.Adds
            test Orders.Ships
            end Db
            finally Db
            make Db
            make Clock
            make Log
            make Basket
            initialise Basket
            test Carts.Fills
            end Basket
            end Log
            end Db
            finally Db
            end Server
            make Server
            make Db
            test Shelves.Counts
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_tests_that_ask_for_nothing_is_empty()
        => (await Stage.PlayAsync(typeof(Shop), "Orders.Adds Orders.Adds")).ShouldBe("""
            test Orders.Adds
            test Orders.Adds
            """);
}
