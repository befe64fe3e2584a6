using Shakeout.Fixtures;
using Shakeout.XunitV3.Discovery;
using Shakeout.XunitV3.Running;

namespace Shakeout.XunitV3.Tests.Running;

/// <summary>How data and fixtures come together in the arguments of a test.</summary>
public class TheArgumentsOfARow
{
    [Fact]
    public async Task Hold_the_data_and_room_for_the_fixtures()
        => (await FilledAsync(nameof(Rows.Fits))).ShouldBe([[1, "one", null], [2L, "two", null]]);

    [Fact]
    public async Task Are_refused_where_the_data_is_too_short()
        => (await Should.ThrowAsync<FixtureException>(() => FilledAsync(nameof(Rows.Is_short)))).Message.ShouldBe("""
            'Is_short' takes 2 values (number, name) from its data and 1 fixture (basket); this row has 1.
            Correct the row, or mark the type of what is meant to be a fixture with [Fixture].
            """);

    [Fact]
    public async Task Are_refused_where_the_data_is_too_long()
        => (await Should.ThrowAsync<FixtureException>(() => FilledAsync(nameof(Rows.Is_long)))).Message.ShouldBe("""
            'Is_long' takes 0 values from its data and 1 fixture (basket); this row has 1.
            Correct the row, or mark the type of what is meant to be a fixture with [Fixture].
            """);

    private static async Task<object?[][]> FilledAsync(string method)
    {
        var filled = new List<object?[]>();
        foreach (var test in (await Found.InAsync(typeof(Rows))).OfType<FixtureTestCase>().Where(test => test.TestMethodName == method))
            foreach (var row in await test.CreateTests())
            {
                Filling.MakeRoom((FixtureTest)row, test.PlanWith(RequestBook.Of(typeof(Rows).Assembly)).Requests);
                filled.Add(row.TestMethodArguments);
            }

        return [.. filled];
    }

    /// <summary>Rows that fit, and others that do not: found only by these tests, and run by nobody.</summary>
#pragma warning disable xUnit1000 // It must not be found as a class of this suite.
    internal sealed class Rows
#pragma warning restore xUnit1000
    {
        [FixtureTheory]
        [InlineData(1, "one")]
        [InlineData(2L, "two")]
        public void Fits(object number, string name, Basket basket) => (number, name, basket).ToString().ShouldNotBeNull();

        [FixtureTheory]
        [InlineData(1)]
        public void Is_short(int number, string name, Basket basket) => (number, name, basket).ToString().ShouldNotBeNull();

#pragma warning disable xUnit1010 // The mistake is meant.
        [FixtureTheory]
        [InlineData(1)]
#pragma warning restore xUnit1010
        public void Is_long(Basket basket) => basket.ShouldNotBeNull();

        [Fixture]
        public sealed class Basket;
    }
}

public class AWorkerNumber
{
    [Fact]
    public async Task Is_the_lowest_that_no_other_collection_has()
    {
        await using var assembly = new AssemblyFixtures();

        int[] taken = [assembly.TakeWorker(), assembly.TakeWorker(), assembly.TakeWorker()];
        assembly.ReturnWorker(1);
        assembly.ReturnWorker(0);

        taken.ShouldBe([0, 1, 2]);
        ((int[])[assembly.TakeWorker(), assembly.TakeWorker(), assembly.TakeWorker()]).ShouldBe([0, 1, 3]);
    }
}
