using Shakeout.CurrentTest;
using Shakeout.Factories.Randomness;
using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Randomness;

/// <summary>Values are a function of seed, test, factory, member and number, and of nothing else.</summary>
public sealed class SeedTests
{
    [Fact]
    public void Streams_never_change()
    {
        var stream = new RandomStream(RandomStream.Mix(4711, StableHash.Of("Make.Orders")));

        string.Join('\n', Enumerable.Range(0, 3).Select(_ => stream.Next())).ShouldBe("""
            16522642414635675237
            10620367155586612320
            13758730167994760816
            """);
        StableHash.Tag(StableHash.Of("a test")).ShouldBe("7z94j2ra");
    }

    [Fact]
    public void The_same_seed_and_test_give_the_same_objects()
    {
        Orders("a test", 1).ShouldBe(Orders("a test", 1));
        Orders("a test", 2).ShouldNotBe(Orders("a test", 1));
        Orders("another", 1).ShouldNotBe(Orders("a test", 1));
    }

    [Fact]
    public void A_member_that_is_added_moves_no_other_value()
    {
        using var scope = Told.Scope();
        var plain = Numbers(Factory.For<Line>((f, me) => new() { Order = null!, Qty = f.Int(1, 1_000_000) }, "Same").Build(5));

        using var again = Told.Scope();
        Numbers(Factory.For<Line>((f, me) => new() { Order = null!, Price = f.Int(1, 9), Sku = $"{f.Int(1, 9)}", Qty = f.Int(1, 1_000_000) }, "Same").Build(5)).ShouldBe(plain);
    }

    [Fact]
    public void Sequences_count_from_one_in_each_test()
    {
        using (Told.Scope("one"))
            Make.Customers.Build(2)[1].Email.ShouldContain(".2@");
        using (Told.Scope("two"))
            Make.Customers.Build().Email.ShouldContain(".1@");
    }

    [Fact]
    public void What_other_factories_build_changes_nothing()
    {
        using var scope = Told.Scope();
        var first = Make.Lines.With(line => line.Order, (Order)null!).Identity;
        var alone = Make.Addresses.Build(20);

        using var again = Told.Scope();
        Make.Orders.Build(5);
        Make.Addresses.Build(20).ShouldBe(alone);
        first.Name.ShouldBe("Make.Lines");
    }

    [Fact]
    public void Tests_that_run_at_the_same_time_get_what_they_get_alone()
    {
        var tests = Enumerable.Range(0, 8).Select(index => $"test {index}").ToList();
        var alone = tests.Select(test => Orders(test, 7)).ToList();

        tests.AsParallel().AsOrdered().Select(test => Orders(test, 7)).ToList().ShouldBe(alone);
    }

    [Fact]
    public void A_seed_that_is_no_number_is_refused()
    {
        var scope = new TestScope("refused", null);
        Should.Throw<FormatException>(() => DataSeed.Of("seven"));
        scope.HasDrawn.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_stands_still()
    {
        using var scope = Told.Scope();
        var at = new DateTimeOffset(2030, 5, 5, 0, 0, 0, TimeSpan.Zero);

        Make.Orders.With(order => order.PaidAt, (f, me) => f.Now).At(at).Build().PaidAt.ShouldBe(at);
        Make.Orders.With(order => order.PaidAt, (f, me) => f.Now).Build().PaidAt.ShouldBe(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void An_xunit_test_is_its_own_scope()
        => TestScope.Current.Id.ShouldBe("Shakeout.Factories.Tests.Randomness.SeedTests: Shakeout.Factories.Tests.Randomness.SeedTests.An_xunit_test_is_its_own_scope");

    private static string Numbers(IEnumerable<Line> lines) => string.Join(' ', lines.Select(line => line.Qty));

    private static string Orders(string test, ulong seed)
    {
        using var scope = Told.Scope(test, seed);
        return string.Concat(Make.Orders.Build(5).Select(order => order.Text()));
    }
}
