namespace Shakeout.EndToEnd.Tests;

/// <summary>What the report says of its orders agrees with the orders that it keeps.</summary>
public sealed class ExecutedOrderTests
{
    [Theory]
    [InlineData("VictimV2")]
    [InlineData("FarPolluterV2")]
    [InlineData("Trivial200V3")]
    [InlineData("ExitV2")]
    public async Task Pairs_are_those_of_the_kept_orders(string subject)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject(subject), "--seed", "3", "--orders", "6");

        var suite = run.Report["suites"]![0]!;
        var orders = ExecutedOrders.Of(folder["orders"]);
        var pairs = orders.SelectMany(order => order.Zip(order.Skip(1))).Distinct().Count();
        var tests = suite["tests"]!.GetValue<int>();
        $"{orders.Count} orders, {suite["pairs"]!.ToJsonString()}, {suite["ordersDir"]}"
            .ShouldBe($$"""{{suite["orders"]}} orders, {"covered":{{pairs}},"total":{{tests * (tests - 1)}}}, {{folder["orders"]}}""");
        orders.SelectMany(order => order).Distinct().Count().ShouldBe(tests - suite["crashed"]!.AsArray().Count);
        orders.ShouldAllBe(order => order.Distinct().Count() == order.Count);
    }

    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(5, 0.4507)]
    [InlineData(20, 0.1391)]
    public async Task Residual_risk_is_the_bound_for_that_many_orders(int orders, double bound)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Repository.Subject("CleanV2"), "--seed", "3", "--orders", $"{orders}");

        run.Report["suites"]![0]!["residualRisk"]!.GetValue<double>().ShouldBe(bound, tolerance: 0.0001);
        run.Report["suites"]![0]!["seed"]!.GetValue<long>().ShouldBe(3);
        run.Report["schema"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_seed_means_the_same_orders_whenever_it_runs()
    {
        using var folder = new TemporaryFolder();
        using var again = new TemporaryFolder();
        await Shuffle.RunAsync(folder, Repository.Subject("CleanV3"), "--seed", "11", "--orders", "4");
        await Shuffle.RunAsync(again, Repository.Subject("CleanV3"), "--seed", "11", "--orders", "4");

        Lines(again).ShouldBe(Lines(folder));

        static IEnumerable<string> Lines(TemporaryFolder folder) => ExecutedOrders.Of(folder["orders"]).Select(order => string.Join('\n', order));
    }
}
