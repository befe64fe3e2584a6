using Shakeout.Fixtures;
using Shakeout.XunitV3.Discovery;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Discovery;

public class ATestThatRunsItself
{
    [Fact]
    public async Task Is_left_alone_where_it_asks_for_nothing()
        => (await Found.InAsync(typeof(Plain))).ShouldHaveSingleItem().ShouldBeOfType<SelfRunning>();

    [Fact]
    public async Task Is_refused_where_it_asks_for_fixtures()
        => (await Found.InAsync(typeof(Asking))).ShouldHaveSingleItem().ShouldBeOfType<ExecutionErrorTestCase>().ErrorMessage.ShouldBe("""
            'ATestThatRunsItself+Asking.Runs' asks for fixtures, and its attribute makes tests that run themselves: they cannot be given any.
            Take [FixtureFact] or [FixtureTheory], or move the test to a class that asks for nothing.
            """);

#pragma warning disable xUnit1000 // They must not be found as classes of this suite.
    internal sealed class Plain
    {
        [SelfRunningFact]
        public void Runs()
        {
        }
    }

    internal sealed class Asking(Shop.Store store)
    {
        public Shop.Store Store => store;

        [SelfRunningFact]
        public void Runs()
        {
        }

        [Fixture]
        public static Shop.Store Open() => new("none");
    }
#pragma warning restore xUnit1000

#pragma warning disable xUnit3001, xUnit3003 // Such a test is found here, never read back and never shown with its source.
    [XunitTestCaseDiscoverer(typeof(Discoverer))]
    internal sealed class SelfRunningFactAttribute : FactAttribute;

    internal sealed class Discoverer : IXunitTestCaseDiscoverer
    {
        public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
            ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
            => new([new SelfRunning(testMethod)]);
    }

    internal sealed class SelfRunning(IXunitTestMethod method) : XunitTestCase(method, "Runs", "self-running", @explicit: false), ISelfExecutingXunitTestCase
    {
        public ValueTask<RunSummary> Run(
            ExplicitOption explicitOption, IMessageBus messageBus, object?[] constructorArguments, ExceptionAggregator aggregator,
            CancellationTokenSource cancellationTokenSource)
            => new(new RunSummary { Total = 1 });
    }
#pragma warning restore xUnit3001, xUnit3003
}

public class ATheoryWithFixtures
{
    private const string Place = "'ATheoryWithFixtures+Rows.";

    [Fact]
    public async Task Takes_them_after_its_data()
        => string.Join('\n', (await Found.InAsync(typeof(Rows))).OfType<ExecutionErrorTestCase>().Select(test => test.ErrorMessage.Split('\n')[0])).ShouldBe($"""
            The fixtures of {Place}Fixture_first' (bulb) do not stand after its data, or some of its parameters are optional or 'params'.
            The fixtures of {Place}Optional_fixture' (bulb) do not stand after its data, or some of its parameters are optional or 'params'.
            The fixtures of {Place}Data_without_end' (bulb) do not stand after its data, or some of its parameters are optional or 'params'.
            """);

    [Fact]
    public async Task Is_named_by_its_data_alone()
        => (await Found.InAsync(typeof(Rows))).OfType<FixtureTestCase>().Names().ShouldBe(
            ["Discovery.ATheoryWithFixtures+Rows.No_data", "Discovery.ATheoryWithFixtures+Rows.Some_data(number: 1)", "Discovery.ATheoryWithFixtures+Rows.With_traits [Lamp=dim]", "Discovery.ATheoryWithFixtures+Rows.With_traits [Lamp=bright]"]);

    [Fact]
    public async Task Keeps_the_traits_of_its_rows_beside_what_is_picked()
    {
        var bright = (await Found.InAsync(typeof(Rows))).Single(test => test.TestCaseDisplayName.EndsWith("[Lamp=bright]", StringComparison.Ordinal));

        var row = (await bright.CreateTests()).ShouldHaveSingleItem();

        row.Traits.Select(trait => $"{trait.Key}={string.Join('+', trait.Value)}").ShouldBe(["Weight=heavy", "Lamp=bright"], ignoreOrder: true);
    }

#pragma warning disable xUnit1000, xUnit1010, xUnit1042 // They must not be found as tests of this suite, and the mistakes are meant.
    internal sealed class Rows
    {
        public static IEnumerable<TheoryDataRow<int>> Heavy => [new(1) { Traits = { ["Weight"] = ["heavy"] } }];

        [FixtureTheory]
        [InlineData(1)]
        public void Fixture_first(Bulb bulb, int number) => (bulb, number).ToString().ShouldNotBeNull();

        [FixtureTheory]
        [InlineData(1)]
        public void Optional_fixture(int number, Bulb? bulb = null) => (bulb, number).ToString().ShouldNotBeNull();

        [FixtureTheory]
        [InlineData(1)]
        public void Data_without_end(Bulb bulb, params int[] numbers) => (bulb, numbers).ToString().ShouldNotBeNull();

        [FixtureTheory]
        [InlineData]
        public void No_data(Bulb bulb, Bulb other) => bulb.ShouldBeSameAs(other);

        [FixtureTheory]
        [InlineData(1)]
        public void Some_data(int number, Bulb bulb, FixtureRequest request) => (bulb, number, request).ToString().ShouldNotBeNull();

        [FixtureTheory(DisableDiscoveryEnumeration = true)]
        [MemberData(nameof(Heavy))]
        public void With_traits(int number, Lamp lamp) => (lamp, number).ToString().ShouldNotBeNull();

        [Fixture]
        public sealed class Bulb;

        [Fixture]
        public sealed class Lamp([Values("dim", "bright")] string light)
        {
            public string Light => light;
        }
    }
#pragma warning restore xUnit1000, xUnit1010, xUnit1042
}
