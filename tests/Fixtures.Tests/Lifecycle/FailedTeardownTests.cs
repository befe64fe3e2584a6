namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A teardown that fails, step by step: the error names fixture and test, and the other teardowns run.</summary>
public class AFailedTeardown
{
    [Fact]
    public async Task After_a_yield()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Log")).ShouldBe("""
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
              failed: Fixture 'Written' (test scope) failed in its teardown of 'Orders.Pays'.
                      InvalidOperationException: cannot end Log
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_a_disposal()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Basket")).ShouldBe("""
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
              failed: Fixture 'Basket' (test scope) failed in its teardown of 'Orders.Pays'.
                      InvalidOperationException: cannot end Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_class_scope()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Db")).ShouldBe("""
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
            end Db
            finally Db
              failed: Fixture 'Opened' (class scope) failed in its teardown at the end of 'Orders', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task In_a_finally()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "finally Db")).ShouldBe("""
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
            end Db
            finally Db
              failed: Fixture 'Opened' (class scope) failed in its teardown at the end of 'Orders', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_collection_scope()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Server")).ShouldBe("""
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
            end Db
            finally Db
            end Server
              failed: Fixture 'Started' (collection scope) failed in its teardown at the end of 'Sales', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_assembly_scope()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Cluster")).ShouldBe("""
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
            end Db
            finally Db
            end Server
            end Cluster
              failed: Fixture 'Cluster' (assembly scope) failed in its teardown at the end of 'Shop', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Cluster
            """);

    [Fact]
    public async Task Beside_a_failed_test_is_told_too()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "test Orders.Pays", "end Basket")).ShouldBe("""
            make Cluster
            make Server
            make Db
            make Basket
            initialise Basket
            make Clock
            make Log
            test Orders.Pays
              failed: cannot test Orders.Pays
            end Log
            end Basket
              failed: Fixture 'Basket' (test scope) failed in its teardown of 'Orders.Pays'.
                      InvalidOperationException: cannot end Basket
            end Db
            finally Db
            end Server
            end Cluster
            """);

    [Fact]
    public async Task Of_every_fixture_keeps_none_from_its_own()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "end Log", "end Basket", "end Db", "end Server", "end Cluster")).ShouldBe("""
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
              failed: Fixture 'Written' (test scope) failed in its teardown of 'Orders.Pays'.
                      InvalidOperationException: cannot end Log
              failed: Fixture 'Basket' (test scope) failed in its teardown of 'Orders.Pays'.
                      InvalidOperationException: cannot end Basket
            end Db
            finally Db
              failed: Fixture 'Opened' (class scope) failed in its teardown at the end of 'Orders', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Db
            end Server
              failed: Fixture 'Started' (collection scope) failed in its teardown at the end of 'Sales', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Server
            end Cluster
              failed: Fixture 'Cluster' (assembly scope) failed in its teardown at the end of 'Shop', first asked for by 'Orders.Pays'.
                      InvalidOperationException: cannot end Cluster
            """);
}
