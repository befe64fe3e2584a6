namespace Subjects.FixturesV3;

[Fixture(Scope.Assembly)]
public sealed class Cluster : IAsyncLifetime
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

[Fixture(Scope.Collection)]
public sealed class Server(Cluster cluster)
{
    public Cluster Cluster => cluster;
}

[Fixture(Scope.Class)]
public sealed class Store(Server server, [Values("sqlite", "memory")] string engine) : IDisposable
{
    public Server Server => server;

    public string Engine => engine;

    public bool IsClosed { get; private set; }

    public void Dispose() => IsClosed = true;
}

[Fixture]
public sealed class Basket(Store store, FixtureRequest request) : IDisposable
{
    public Store Store => store;

    public int Books { get; set; }

    public void Dispose() => request.Note($"{Books} books");
}

[Fixture]
public sealed class Clock
{
    public int Hour => 12;
}

[Fixture]
public sealed class Licence
{
    public Licence() => Assert.Skip("there is no licence here");
}

[Fixture]
public sealed class Machine
{
    public Machine() => throw new PlatformNotSupportedException("not on this machine");
}

[Fixture(SetUpTimeout = 60_000, Exclusive = true)]
public sealed class Culture;

public sealed record Reader(int Number);

public static class More
{
    [Fixture]
    public static async IAsyncEnumerable<Reader> Reader(Cluster cluster)
    {
        await Task.Yield();
        yield return new(cluster.IsUp ? 1 : 0);
        await Task.Yield();
    }
}
