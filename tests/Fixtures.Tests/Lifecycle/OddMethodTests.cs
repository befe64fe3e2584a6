namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A test that fails in its body.</summary>
public class AFailedTest
{
    [Fact]
    public async Task Leaves_no_fixture_behind()
        => (await Stage.PlayAsync(typeof(Shop), "Sales: Orders.Pays", "test Orders.Pays")).ShouldBe("""
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
            end Db
            finally Db
            end Server
            end Cluster
            """);
}

/// <summary>Fixture methods that do not yield once, or give nothing to wait for.</summary>
public class AFixtureMethod
{
    [Fact]
    public async Task Of_no_yield()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_no_yield")).ShouldBe("""
            make nothing
              failed: Fixture 'YieldsNothing' (test scope) failed in its set-up, asked for by 'Tests.Of_no_yield'.
                      It ended without a yield. A fixture method yields the fixture once, between set-up and teardown.
            """);

    [Fact]
    public async Task Of_no_yield_later()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_no_yield_later")).ShouldBe("""
            make nothing
              failed: Fixture 'YieldsNothingLater' (test scope) failed in its set-up, asked for by 'Tests.Of_no_yield_later'.
                      It ended without a yield. A fixture method yields the fixture once, between set-up and teardown.
            """);

    [Fact]
    public async Task Of_two_yields()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_two_yields")).ShouldBe("""
            test Tests.Of_two_yields
            between
            finally
              failed: Fixture 'YieldsTwice' (test scope) failed in its teardown of 'Tests.Of_two_yields'.
                      It yielded twice. A fixture method yields the fixture once, between set-up and teardown.
            """);

    [Fact]
    public async Task Of_two_yields_later()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_two_yields_later")).ShouldBe("""
            test Tests.Of_two_yields_later
            between
            finally
              failed: Fixture 'YieldsTwiceLater' (class scope) failed in its teardown at the end of 'Tests', first asked for by 'Tests.Of_two_yields_later'.
                      It yielded twice. A fixture method yields the fixture once, between set-up and teardown.
            """);

    [Fact]
    public async Task Of_no_task()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_no_task")).ShouldBe("""
              failed: Fixture 'ReturnsNoTask' (test scope) failed in its set-up, asked for by 'Tests.Of_no_task'.
                      It returned null instead of a task or a sequence.
            """);
}

/// <summary>A fixture's own refusal: it names its fixture and test like every error.</summary>
public class ARefusal
{
    [Fact]
    public async Task Comes_with_what_the_fixture_noted()
        => (await Stage.PlayAsync(typeof(Oddities), "Tests.Of_a_refusal")).ShouldBe("""
              failed: Fixture 'RefusesItself' (test scope) failed in its set-up, asked for by 'Tests.Of_a_refusal'.
                        asked the bank
                        asked the neighbour
                      There is no money.
            """);
}
