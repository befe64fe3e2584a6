namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A set-up that fails, step by step: what was made before is torn down, and nothing else.</summary>
public class AFailedSetUp
{
    [Fact]
    public async Task Of_a_constructor()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Basket")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
              failed: Fixture 'Basket' (test scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_an_initialisation_after_the_constructor()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "initialise Basket")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            end Basket
              failed: Fixture 'Basket' (test scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot initialise Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_a_method_that_returns_a_value()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Clock")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            make Clock
              failed: Fixture 'Noon' (test scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Clock
            end Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_a_method_before_its_yield()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Log")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            make Clock
            make Log
              failed: Fixture 'Written' (test scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Log
            end Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_an_async_method_before_its_yield()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Db")).ShouldBe("""
            make Cluster
            make Server
            make Db
              failed: Fixture 'Opened' (class scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_a_method_that_returns_a_task()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Server")).ShouldBe("""
            make Cluster
            make Server
              failed: Fixture 'Started' (collection scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Server
            end Cluster
            """);

    [Fact]
    public async Task Of_the_first_fixture_of_all()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "make Cluster")).ShouldBe("""
            make Cluster
              failed: Fixture 'Cluster' (assembly scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Cluster
            """);

    [Fact]
    public async Task Of_both_a_set_up_and_its_clean_up_tells_both()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "initialise Basket", "end Basket")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            end Basket
              failed: Fixture 'Basket' (test scope) failed in its set-up, asked for by 'Orders.Pays'.
                      Both its set-up and the clean-up of what was half built failed.
                      InvalidOperationException: cannot initialise Basket
                      InvalidOperationException: cannot end Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_a_class_fixture_is_told_to_all_its_tests_and_not_repeated()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays Orders.Adds Orders.Ships", "make Db")).ShouldBe("""
            make Cluster
            make Server
            make Db
              failed: Fixture 'Opened' (class scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Db
            test Orders.Adds
              failed: Fixture 'Opened' (class scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Db
                      It is not tried again for 'Orders.Ships': its class shares it.
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_an_assembly_fixture_is_told_in_every_collection_and_not_repeated()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays | Stock: Shelves.Counts", "make Cluster")).ShouldBe("""
            make Cluster
              failed: Fixture 'Cluster' (assembly scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Cluster
              failed: Fixture 'Cluster' (assembly scope) failed in its set-up, asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot make Cluster
                      It is not tried again for 'Shelves.Counts': its assembly shares it.
            """);
}
