namespace Subjects.FixturesV3;

public class BasketTests(Basket basket)
{
    [Fact]
    public void A_basket_is_empty() => Assert.Equal(0, basket.Books);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Books_are_put_in(int books) => Assert.Equal(books, basket.Books += books);

    [FixtureFact]
    public void The_store_is_open(Store store, Clock clock)
    {
        Assert.Same(basket.Store, store);
        Assert.False(store.IsClosed);
        Assert.True(store.Server.Cluster.IsUp);
        Assert.Equal(12, clock.Hour);
    }
}

public class MixedTests(Clock clock, MixedTests.OwnClass own, OwnAssembly assembly, ITestOutputHelper output, Reader reader)
    : IClassFixture<MixedTests.OwnClass>, IAsyncLifetime
{
    private bool _isInitialised;

    public ValueTask InitializeAsync()
    {
        _isInitialised = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void All_kinds_of_fixtures_are_there()
    {
        output.WriteLine("here");
        Assert.True(_isInitialised);
        Assert.NotNull(own);
        Assert.NotNull(assembly);
        Assert.Equal(12, clock.Hour);
        Assert.Equal(1, reader.Number);
    }

    [Fact]
    public static void A_static_test_needs_no_class()
    {
    }

    [FixtureFact]
    public static void A_static_test_asks_too(Clock clock) => Assert.Equal(12, clock.Hour);

    [Fact(Skip = "not now")]
    public void Skipped() => Assert.Fail("runs");

    [FixtureFact(SkipWhen = nameof(Always), Skip = "always")]
    public void Skipped_when(Clock asked) => Assert.Fail($"runs with {asked}");

    [FixtureFact(SkipUnless = nameof(Always), Skip = "never")]
    public void Runs_unless_not(Clock asked) => Assert.NotNull(asked);

    [FixtureFact(Explicit = true)]
    public void Only_when_asked_for(Clock asked) => Assert.Fail($"runs with {asked}");

    [FixtureFact(Timeout = 60_000)]
    public async Task In_time(Clock asked)
    {
        await Task.Yield();
        Assert.NotNull(asked);
    }

    [FixtureFact]
    public void Without_a_licence(Licence licence) => Assert.Fail($"runs with {licence}");

    [FixtureFact(SkipExceptions = [typeof(PlatformNotSupportedException)])]
    public void On_another_machine(Machine machine) => Assert.Fail($"runs with {machine}");

    [FixtureTheory(Skip = "no row fits")]
    [InlineData(1, 2)]
    public void Skipped_rows(int row, Clock asked) => Assert.Fail($"runs with {row} and {asked}");

    [FixtureFact]
    public void Skips_itself(Clock asked) => Assert.Skip($"it is {asked.Hour}");

    [CulturedFact(["de-DE", "en-US"])]
    public void In_every_culture() => Assert.NotEqual("", System.Globalization.CultureInfo.CurrentCulture.Name);

    public static bool Always => true;

    public sealed class OwnClass;
}

public class TheoryTests
{
    public static TheoryData<Uri, int> Unserialisable => new() { { new("http://a"), 1 }, { new("http://b"), 2 } };

    public static IEnumerable<object[]> Objects() => [[new Odd("x")], [new Odd("y")]];

    [FixtureTheory]
    [MemberData(nameof(Unserialisable))]
    public void Rows_of_addresses(Uri address, int number, Clock clock)
    {
        Assert.NotNull(address);
        Assert.Equal(12, clock.Hour);
        Assert.InRange(number, 1, 2);
    }

    [FixtureTheory]
    [MemberData(nameof(Objects))]
    public void Rows_that_cannot_be_serialised(Odd odd, Store store)
    {
        Assert.NotNull(odd.Name);
        Assert.False(store.IsClosed);
    }

    [FixtureTheory]
    [InlineData(1)]
    [InlineData("two")]
    public void Generic_rows<T>(T value, Clock clock)
    {
        Assert.NotNull(value);
        Assert.Equal(12, clock.Hour);
    }

    [FixtureTheory]
    [InlineData(1, 2, 3)]
    public void Exclusive(int a, int b, int c, Culture culture)
    {
        Assert.Equal(6, a + b + c);
        Assert.NotNull(culture);
    }

    public sealed class Odd(string name)
    {
        public string Name => name;
    }
}

public abstract class InheritedTests<T>(Clock clock)
{
    [Fact]
    public void Is_inherited() => Assert.Equal(12, clock.Hour);

    [FixtureFact]
    public void Asks_in_the_base(Server server) => Assert.True(server.Cluster.IsUp);
}

public class IntTests(Clock clock) : InheritedTests<int>(clock);

public class StringTests(Clock clock) : InheritedTests<string>(clock)
{
    public class Nested(StringTests.Local local)
    {
        [Fact]
        public void Sees_what_is_around_it() => Assert.NotNull(local);
    }

    [Fixture]
    public sealed class Local;
}

[CollectionDefinition("Shared")]
public class Shared : ICollectionFixture<OwnCollection>;

public sealed class OwnCollection;

[Collection("Shared")]
public class FirstShared(OwnCollection own, Server server)
{
    [Fact]
    public void Shared() => Assert.NotNull((own, server).ToString());
}

[Collection("Shared")]
public class SecondShared(OwnCollection own, Server server)
{
    [Fact]
    public void Gets_both() => Assert.NotNull((own, server).ToString());
}

[Ordered("each step needs the one before")]
public class StepTests(StepTests.Steps steps)
{
    [Fact]
    public void First() => Assert.Equal(1, ++steps.Taken);

    [Fact]
    public void Second() => Assert.Equal(2, ++steps.Taken);

    [Fact]
    public void Third() => Assert.Equal(3, ++steps.Taken);

    [Fixture(Scope.Class)]
    public sealed class Steps
    {
        public int Taken { get; set; }
    }
}
