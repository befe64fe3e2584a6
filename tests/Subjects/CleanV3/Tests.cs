[assembly: AssemblyFixture(typeof(Subjects.CleanV3.Licence))]

namespace Subjects.CleanV3;

public class PlainTests
{
    [Fact]
    public void Adds() => Assert.Equal(4, 2 + 2);

    [Fact(DisplayName = "a name with spaces, (brackets) and \"quotes\"")]
    public void Named() => Assert.True(true);

    [Fact(Skip = "not written yet")]
    public void Skipped() => Assert.Fail("skipped tests do not run");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Awaits()
    {
        await Task.Yield();
        Assert.True(true);
    }

    public class Nested
    {
        [Fact]
        public void Inside() => Assert.True(true);
    }
}

public class TheoryTests
{
    public static IEnumerable<object[]> Handles => [[new Handle(1)], [new Handle(2)]];

    [Theory]
    [InlineData(1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_that_read_alike(int number) => Assert.InRange(number, 1, 2);

    [Theory]
    [InlineData(1)]
    [InlineData("one")]
    public void Of_any_type<T>(T value) => Assert.NotNull(value);

    [Theory]
    [MemberData(nameof(Handles))]
    public void Of_data_nobody_can_write_down(Handle handle) => Assert.True(handle.Number > 0);

    public sealed class Handle(int number)
    {
        public int Number { get; } = number;

        public Action Release { get; } = () => { };
    }
}

public sealed class Counter
{
    public int Uses;
}

public class ClassFixtureTests(Counter counter) : IClassFixture<Counter>
{
    [Fact]
    public void Uses_the_counter() => Assert.True(++counter.Uses > 0);
}

[CollectionDefinition("Shared")]
public sealed class Shared : ICollectionFixture<Server>;

public sealed class Server : IAsyncLifetime
{
    public bool IsUp { get; private set; }

    public ValueTask InitializeAsync()
    {
        IsUp = true;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsUp = false;
        return ValueTask.CompletedTask;
    }
}

[Collection("Shared")]
public class FirstServerTests(Server server)
{
    [Fact]
    public void Is_up() => Assert.True(server.IsUp);
}

[Collection("Shared")]
public sealed class SecondServerTests(Server server) : IAsyncLifetime
{
    private bool _ready;

    public ValueTask InitializeAsync()
    {
        _ready = server.IsUp;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Is_ready() => Assert.True(_ready);
}

public sealed class Licence : IDisposable
{
    public bool IsValid { get; private set; } = true;

    public void Dispose() => IsValid = false;
}

public class AssemblyFixtureTests(Licence licence)
{
    [Fact]
    public void Holds_all_the_time() => Assert.True(licence.IsValid);
}
