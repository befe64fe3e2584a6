namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A world with a fixture of every scope and every form: each tells its steps.</summary>
internal static class Shop
{
    [Fixture(Scope.Assembly)]
    public sealed class Cluster : IAsyncDisposable
    {
        private readonly FixtureRequest _request;

        public Cluster(FixtureRequest request) => (_request = request).WriteLine("make Cluster");

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            _request.WriteLine("end Cluster");
        }
    }

    public sealed class Server(FixtureRequest request) : IDisposable
    {
        public void Dispose() => request.WriteLine("end Server");
    }

    [Fixture(Scope.Collection)]
    public static async Task<Server> Started(Cluster cluster, FixtureRequest request)
    {
        await Task.Yield();
        request.WriteLine("make Server");
        return new(request);
    }

    public sealed record Db(Server Server);

    [Fixture(Scope.Class)]
    public static async IAsyncEnumerable<Db> Opened(Server server, FixtureRequest request)
    {
        await Task.Yield();
        request.WriteLine("make Db");
        try
        {
            yield return new(server);
            await Task.Yield();
            request.WriteLine("end Db");
        }
        finally
        {
            request.WriteLine("finally Db");
        }
    }

    [Fixture]
    public sealed class Basket : IInitialised, IDisposable
    {
        private readonly FixtureRequest _request;

        public Basket(Db db, FixtureRequest request) => (_request = request).WriteLine("make Basket");

        public async ValueTask InitialiseAsync()
        {
            await Task.Yield();
            _request.WriteLine("initialise Basket");
        }

        public void Dispose() => _request.WriteLine("end Basket");
    }

    public sealed record Clock(int Hour);

    [Fixture]
    public static Clock Noon(FixtureRequest request)
    {
        request.WriteLine("make Clock");
        return new(12);
    }

    public sealed record Log(Clock Clock);

    [Fixture]
    public static IEnumerable<Log> Written(Clock clock, FixtureRequest request)
    {
        request.WriteLine("make Log");
        yield return new(clock);
        request.WriteLine("end Log");
    }

    [Fixture]
    public sealed class Unused
    {
        public Unused(FixtureRequest request) => request.WriteLine("make Unused");
    }

    internal sealed class Orders
    {
        public void Pays(Basket basket, Log log) { }

        public void Ships(Db db) { }

        public void Adds() { }
    }

    internal sealed class Carts
    {
        public void Fills(Log log, Basket basket) { }
    }

    internal sealed class Shelves
    {
        public void Counts(Db db) { }
    }
}
