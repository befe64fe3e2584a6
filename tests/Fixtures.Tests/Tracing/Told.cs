namespace Shakeout.Fixtures.Tests.Tracing;

/// <summary>A world of fixtures with something to tell.</summary>
internal static class Told
{
    [Fixture(Scope.Assembly)]
    public sealed class Cluster : IDisposable
    {
        private readonly FixtureRequest _request;

        public Cluster(FixtureRequest request) => (_request = request).Note("port 5432");

        public void Use() => _request.Note("used once more");

        public void Dispose() => _request.Note("stopped");
    }

    [Fixture]
    public sealed class Lamp : IDisposable
    {
        private readonly FixtureRequest _request;

        public Lamp(FixtureRequest request) => (_request = request).WriteLine($"make Lamp for {request.AskedBy}");

        public void Dispose() => _request.WriteLine($"end Lamp for {_request.AskedBy}");
    }

    [Fixture]
    public sealed class User
    {
        public User(Cluster cluster) => cluster.Use();
    }

    internal sealed class Orders
    {
        public void Pays(User user) { }

        public void Ships(Cluster cluster) { }

        public void Asks_for_nothing() { }

        [Fixture]
        public static Lamp Local(Lamp lamp) => lamp;
    }

    internal sealed class Shelves
    {
        public void Lights(Lamp lamp) { }

        public void Shines(Cluster cluster, Lamp lamp) { }
    }
}
