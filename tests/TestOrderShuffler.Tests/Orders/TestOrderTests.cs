using Shakeout.TestOrderShuffler.Orders;

namespace Shakeout.TestOrderShuffler.Tests.Orders;

public sealed class OrderOfASeed
{
    private static readonly IReadOnlyList<TestCase> Shop = new ScriptedSuite(
        "Shop:Cart.Adds Shop:Cart.Removes Shop:Cart.Totals Shop:Orders.Ships Shop:Orders.Cancels "
        + "Mail.Sends Mail.Retries Steps.One@1 Steps.Two@2 Steps.Three@3").Tests;

    [Fact]
    public void Is_the_same_on_every_machine_for_ever() => Draw(Shop, 4711, 1, 2, 3, 4).ShouldBe("""
        Steps.One Steps.Two Steps.Three Mail.Retries Mail.Sends Cart.Adds Cart.Removes Cart.Totals Orders.Ships Orders.Cancels
        Orders.Cancels Orders.Ships Cart.Totals Cart.Removes Cart.Adds Mail.Sends Mail.Retries Steps.One Steps.Two Steps.Three
        Cart.Totals Cart.Adds Cart.Removes Orders.Ships Orders.Cancels Mail.Retries Mail.Sends Steps.One Steps.Two Steps.Three
        Steps.One Steps.Two Steps.Three Mail.Sends Mail.Retries Orders.Cancels Orders.Ships Cart.Removes Cart.Adds Cart.Totals
        """);

    [Fact]
    public void Is_the_same_for_ever_when_classes_interleave()
        => Text(TestOrder.Draw(Shop, new Seed(4711), 1, OrderFreedom.Interleaved)).ShouldBe(
            "Cart.Removes Orders.Ships Cart.Adds Orders.Cancels Cart.Totals Mail.Sends Steps.One Steps.Two Mail.Retries Steps.Three");

    [Fact]
    public void Does_not_depend_on_the_order_in_which_tests_were_found()
        => Draw([.. Shop.Reverse()], 4711, 1, 2, 3).ShouldBe(Draw(Shop, 4711, 1, 2, 3));

    [Theory]
    [InlineData(OrderFreedom.Nested)]
    [InlineData(OrderFreedom.Interleaved)]
    public void Moves_no_test_when_another_is_added(OrderFreedom freedom)
    {
        var added = new TestCase("Shop.Cart.Empties", "Shop", "Cart", "Empties");
        for (var number = 1; number <= 50; number++)
        {
            var before = TestOrder.Draw(Shop, new Seed(1), number, freedom);
            var after = TestOrder.Draw([.. Shop, added], new Seed(1), number, freedom);

            after.Where(test => test != added).ShouldBe(before);
        }
    }

    [Fact]
    public void Can_happen_in_a_stock_run()
    {
        for (var number = 1; number <= 100; number++)
            StockOrder.IsNested(TestOrder.Draw(Shop, new Seed(2), number)).ShouldBeTrue();
    }

    [Fact]
    public void Mixes_classes_only_when_asked_to()
        => Enumerable.Range(1, 10).ShouldContain(number
            => !StockOrder.IsNested(TestOrder.Draw(Shop, new Seed(2), number, OrderFreedom.Interleaved)));

    [Theory]
    [InlineData(OrderFreedom.Nested)]
    [InlineData(OrderFreedom.Interleaved)]
    public void Keeps_declared_places_inside_their_class(OrderFreedom freedom)
    {
        for (var number = 1; number <= 50; number++)
        {
            var steps = TestOrder.Draw(Shop, new Seed(3), number, freedom).Where(test => test.Class == "Steps");

            steps.Select(test => test.Method).ShouldBe(["One", "Two", "Three"]);
        }
    }

    [Theory]
    [InlineData(OrderFreedom.Nested)]
    [InlineData(OrderFreedom.Interleaved)]
    public void Is_followed_by_its_reverse(OrderFreedom freedom)
    {
        var free = Shop.Where(test => test.DeclaredPlace is null).ToList();
        for (var number = 1; number <= 50; number += 2)
            TestOrder.Draw(free, new Seed(3), number + 1, freedom).ShouldBe(TestOrder.Draw(free, new Seed(3), number, freedom).Reverse());
    }

    [Fact]
    public void Puts_methods_of_one_name_in_different_orders_in_different_classes()
    {
        var tests = new ScriptedSuite("A.x A.y A.z B.x B.y B.z").Tests;

        Enumerable.Range(1, 10).Where(number => MethodsOf("A", number) != MethodsOf("B", number)).ShouldNotBeEmpty();

        string MethodsOf(string @class, int number)
            => string.Concat(TestOrder.Draw(tests, new Seed(1), number).Where(test => test.Class == @class).Select(test => test.Method));
    }

    [Fact]
    public void Keeps_the_rows_of_a_theory_together_and_shuffles_them()
    {
        List<TestCase> rows = [.. "abcd".Select(row => new TestCase($"T.Theory(row: {row})", "T", "T", "Theory")), .. new ScriptedSuite("T.x T.y").Tests];

        var orders = Enumerable.Range(1, 20).Select(number => TestOrder.Draw(rows, new Seed(1), number).Select(test => test.Method).ToList()).ToList();

        orders.ShouldAllBe(order => order.LastIndexOf("Theory") - order.IndexOf("Theory") == 3);
        Enumerable.Range(1, 20).Select(number => Text(TestOrder.Draw(rows, new Seed(1), number))).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Comes_out_in_every_way_equally_often()
    {
        var tests = new ScriptedSuite("a b c").Tests;

        var seen = Enumerable.Range(1, 600).GroupBy(seed => Text(TestOrder.Draw(tests, new Seed(seed), 1))).Select(group => group.Count()).ToList();

        seen.Count.ShouldBe(6);
        seen.ShouldAllBe(count => count > 70 && count < 130);
    }

    [Fact]
    public void Has_no_number_zero() => Should.Throw<ArgumentOutOfRangeException>(() => TestOrder.Draw(Shop, new Seed(1), 0));

    private static string Draw(IReadOnlyList<TestCase> tests, int seed, params int[] numbers)
        => string.Join(Environment.NewLine, numbers.Select(number => Text(TestOrder.Draw(tests, new Seed(seed), number))));

    private static string Text(IEnumerable<TestCase> order) => string.Join(' ', order);
}
