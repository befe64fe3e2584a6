namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A world of what is shared, or must not be used by two at a time.</summary>
internal static class Sharing
{
    [Fixture(Scope.Assembly)]
    public sealed class Cluster : IDisposable
    {
        private readonly FixtureRequest _request;

        public Cluster(FixtureRequest request) => (_request = request).WriteLine("make Cluster");

        public void Dispose() => _request.WriteLine("end Cluster");
    }

    [Fixture(Exclusive = true)]
    public sealed class Culture : IDisposable
    {
        private readonly FixtureRequest _request;

        public Culture(FixtureRequest request) => (_request = request).WriteLine($"make Culture for {request.AskedBy}");

        public void Dispose() => _request.WriteLine($"end Culture for {_request.AskedBy}");
    }

    [Fixture(Exclusive = true)]
    public sealed class Folder;

    [Fixture(Scope.Class)]
    public sealed class Store : IDisposable
    {
        private readonly FixtureRequest _request;
        private readonly string _engine;

        public Store([Values("sqlite", "memory")] string engine, FixtureRequest request)
        {
            (_request, _engine) = (request, engine);
            request.WriteLine($"make Store {engine}, {request.Parameter}");
        }

        public void Dispose() => _request.WriteLine($"end Store {_engine}");
    }

    [Fixture(Scope.Class)]
    public sealed class Catalogue : IDisposable
    {
        private readonly FixtureRequest _request;

        public Catalogue(Store store, [Values] bool large, [Values(2, 3)] int copies, FixtureRequest request)
            => (_request = request).WriteLine($"make Catalogue {large} {copies}, {string.Join(' ', (object[])request.Parameter!)}");

        public void Dispose() => _request.WriteLine($"end Catalogue {string.Join(' ', (object[])_request.Parameter!)}");
    }

    [Fixture]
    public sealed class Verdict(FixtureRequest request) : IDisposable
    {
        public void Dispose() => request.WriteLine(request.HasFailed ? "Verdict: failed" : "Verdict: passed");
    }

    [Fixture(Scope.Assembly)]
    public sealed class Summary(FixtureRequest request) : IDisposable
    {
        public void Dispose() => request.WriteLine(request.HasFailed ? "Summary: failed" : "Summary: passed");
    }

    [Fixture]
    public sealed class Fragile(FixtureRequest request) : IDisposable
    {
        public void Dispose() => request.WriteLine("end Fragile");
    }

    internal sealed class A
    {
        public void Asks(Cluster cluster) { }

        public void Speaks(Culture culture) { }

        public void Both(Culture culture, Folder folder) { }

        public void Sells(Store store) { }

        public void Lists(Catalogue catalogue) { }

        public void Judges(Verdict verdict, Fragile fragile, Summary summary) { }
    }

    internal sealed class B
    {
        public void Asks(Cluster cluster) { }

        public void Speaks(Culture culture) { }

        public void Both(Folder folder, Culture culture) { }

        public void Judges(Verdict verdict, Summary summary) { }
    }
}
