using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.Samples;

/// <summary>A report that holds one of everything.</summary>
internal static class SampleReport
{
    public static readonly TestCase Adds = Test("Bookshop.OrderTests", "Adds_to_catalog");
    public static readonly TestCase Empty = Test("Bookshop.CatalogTests", "Is_empty_at_start");
    public static readonly TestCase Clears = Test("Bookshop.CleanupTests", "Clears");
    public static readonly TestCase SetsCulture = Test("Bookshop.PriceTests+Abroad", "Formats", "(text: \"it's 5 €\")");
    public static readonly TestCase SetsCurrency = Test("Bookshop.PriceTests", "Converts");
    public static readonly TestCase Maps = Test("Bookshop.MapperTests", "Maps_total");
    public static readonly TestCase Registers = Test("Bookshop.MapperSetup", "Registers");
    public static readonly TestCase Flaky = Test("Bookshop.ClockTests", "Ticks");
    public static readonly TestCase Broken = Test("Bookshop.TaxTests", "Rounds");
    public static readonly TestCase Hangs = Test("Bookshop.QueueTests", "Drains");

    public static readonly Finding Victim = new()
    {
        Kind = DependenceKind.Victim,
        Test = Empty,
        Alone = new Tally(0, 5),
        Polluters =
        [
            new ProvenSet([Adds], new Tally(5, 5), [Clears]),
            new ProvenSet([SetsCulture, SetsCurrency], new Tally(4, 5), []),
        ],
        Failure = "Assert.Empty() Failure: Collection was not empty\nCollection: [\"Emma\"]\n   at Bookshop.CatalogTests.Is_empty_at_start() in /home/ada/shop/tests/CatalogTests.cs:line 12",
    };

    public static readonly Finding Brittle = new()
    {
        Kind = DependenceKind.Brittle,
        Test = Maps,
        Alone = new Tally(5, 5),
        StateSetters = [new ProvenSet([Registers], new Tally(0, 5), [])],
        Failure = "System.InvalidOperationException : No mapping of 'Order'",
    };

    public static readonly SuiteReport OneOfEverything = new()
    {
        Seed = new Seed(20261122),
        Orders = 20,
        Tests = 214,
        Findings = [Victim, Brittle],
        NonDeterministic = [new NonDeterministicTest(Flaky, new Tally(2, 20))],
        AlwaysFailing = [new AlwaysFailingTest(Broken, "Expected 1.05,\nbut was 1.04\n   at Bookshop.TaxTests.Rounds()")],
        Crashed = [new CrashedTest(Hangs, CrashKind.Hang)],
        Pairs = new PairCoverage(1893, 45582),
        ResidualRisk = ResidualRisk.UpperBound(20),
    };

    public static readonly SuiteReport Clean = new()
    {
        Seed = new Seed(7),
        Orders = 3,
        Tests = 2,
        Pairs = new PairCoverage(2, 2),
        ResidualRisk = ResidualRisk.UpperBound(3),
    };

    public static RunReport Run(params IReadOnlyList<SuiteReport> suites)
        => new([.. suites.Select(Suite)]) { OrdersDir = "/tmp/orders" };

    public static ReportedSuite Suite(SuiteReport report) => new()
    {
        Name = "Bookshop.Tests",
        Framework = "xunit.v3",
        Report = report,
        OrdersDir = "/tmp/orders",
        Replay = new ReplayLine("tests/Bookshop.Tests", []),
        CommonNamespace = "Bookshop.",
    };

    private static TestCase Test(string @class, string method, string row = "") => new($"{@class}.{method}{row}", @class, @class, method);
}
