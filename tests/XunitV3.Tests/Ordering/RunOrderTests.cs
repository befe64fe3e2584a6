using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler;
using Shakeout.XunitV3.Ordering;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Ordering;

public class ADrawnOrder
{
    private static readonly Type[] All = [typeof(Sample.Apples), typeof(Sample.Pears), typeof(Sample.Plums), typeof(Sample.Cherries)];

    [Fact]
    public async Task Keeps_collections_classes_methods_together_and_ordered_classes_as_they_are_written()
        => string.Join('\n', await DrawAsync(1, All)).ShouldBe("""
            Pears.Hang
            Pears.Fall
            Plums.Fall
            Cherries.Blossom
            Cherries.Are_green
            Cherries.Are_red(shade: "light")
            Cherries.Are_red(shade: "dark")
            Cherries.Are_eaten
            Apples.Shine
            Apples.Roll(far: 2)
            Apples.Roll(far: 1)
            Apples.Roll(far: 3)
            Apples.Fall
            """);

    [Fact]
    public async Task Is_another_for_another_seed()
        => (await Task.WhenAll(Enumerable.Range(1, 20).Select(seed => DrawAsync(seed, All)))).Select(order => string.Join('\n', order))
            .Distinct().Count().ShouldBeGreaterThan(10);

    [Fact]
    public async Task Does_not_depend_on_the_order_in_which_tests_are_handed_over()
    {
        var tests = await Found.InAsync(typeof(Sample.Apples), typeof(Sample.Pears), typeof(Sample.Plums));

        Names(RunOrder.Of([.. tests.Reverse()], Seeded(1))).ShouldBe(Names(RunOrder.Of(tests, Seeded(1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Moves_no_test_where_one_is_added(int seed)
    {
        var tests = await Found.InAsync(All);
        var whole = Names(RunOrder.Of(tests, Seeded(seed)));

        foreach (var added in tests.Where(test => test.TestClass.Class != typeof(Sample.Cherries)))
        {
            var without = Names(RunOrder.Of([.. tests.Where(test => test != added)], Seeded(seed)));
            without.ShouldBe(whole.Where(name => !added.TestCaseDisplayName.EndsWith($"+{name}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Tells_why_classes_keep_their_order()
        => OrderedClasses.Remarks(await Found.InAsync(All))
            .ShouldBe(["Shakeout.XunitV3.Tests.Ordering.Sample+Cherries keeps its order: they ripen one after the other"]);

    private static async Task<IReadOnlyList<string>> DrawAsync(int seed, params Type[] classes) => Names(RunOrder.Of(await Found.InAsync(classes), Seeded(seed)));

    private static OrderRequest Seeded(int seed) => new(new Seed(seed), Kept: null);

    private static IReadOnlyList<string> Names(RunOrder order) => [.. order.Shares.ShouldHaveSingleItem().Names().Select(name => name["Ordering.Sample+".Length..])];
}

public class AKeptOrder
{
    private const string Prefix = "Shakeout.XunitV3.Tests.Ordering.Sample+";

    private static readonly Type[] Some = [typeof(Sample.Apples), typeof(Sample.Pears), typeof(Sample.Plums)];

    [Fact]
    public async Task Gives_each_worker_its_tests_and_new_ones_to_the_worker_of_their_collection()
    {
        var order = await OfAsync(["Pears.Hang", "Gone.Away"], ["Apples.Roll(far: 3)", "Apples.Fall", "Apples.Fall"]);

        order.ArePrescribed.ShouldBeTrue();
        order.Shares.Select(share => share.Count).ShouldBe([3, 5]);
        Names(order.Shares[0]).ShouldBe(["Pears.Hang", "Pears.Fall", "Plums.Fall"], ignoreOrder: true);
        Names(order.Shares[0])[0].ShouldBe("Pears.Hang");
        Names(order.Shares[1])[..2].ShouldBe(["Apples.Roll(far: 3)", "Apples.Fall"]);
        Names(order.Shares[1])[2..].ShouldBe(["Apples.Roll(far: 1)", "Apples.Roll(far: 2)", "Apples.Shine"], ignoreOrder: true);
    }

    [Fact]
    public async Task Never_has_two_workers_run_one_collection()
    {
        var order = await OfAsync(["Apples.Fall"], ["Pears.Hang", "Apples.Shine"]);

        Names(order.Shares[0])[..2].ShouldBe(["Apples.Fall", "Apples.Shine"]);
        Names(order.Shares[1])[0].ShouldBe("Pears.Hang");
    }

    [Fact]
    public async Task That_names_no_test_of_the_suite_is_refused()
        => (await Should.ThrowAsync<FixtureException>(() => OfAsync(["Gone.Away"]))).Message
            .ShouldBe("The order file 'orders.txt' names none of the tests that are to run. Is it another suite's, or were the tests renamed?");

    [Fact]
    public async Task Tells_tests_apart_that_are_shown_alike()
    {
        var tests = await Found.InAsync(typeof(Sample.Alike));
        var first = RunOrder.Of(tests, new(new Seed(1), Kept: null));
        using var file = new OrderFile(KeptOrder.Text([], [[.. first.Shares[0].Select(first.NameOf).Reverse()]]));

        for (var seed = 1; seed < 9; seed++)
            RunOrder.Of(tests, new(new Seed(seed), KeptOrder.Read(file.Path))).Shares[0].ShouldBe(first.Shares[0].Reverse());
        // A part of them is still known by the names of all.
        IXunitTestCase[] alone = [first.Shares[0][0]];
        RunOrder.Of(alone, new(new Seed(1), KeptOrder.Read(file.Path))).Shares[0].ShouldBe(alone);
    }

    private static async Task<RunOrder> OfAsync(params string[][] workers)
    {
        var kept = new KeptOrder("orders.txt", [.. workers.Select(tests => (IReadOnlyList<string>)[.. tests.Select(test => Prefix + test)])]);
        return RunOrder.Of(await Found.InAsync(Some), new(new Seed(1), kept));
    }

    private static string[] Names(IEnumerable<IXunitTestCase> tests) => [.. tests.Names().Select(name => name["Ordering.Sample+".Length..])];
}
