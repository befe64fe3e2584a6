namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A world whose set-ups take their time.</summary>
internal static class Slow
{
    /// <summary>The time limit of all of them.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fixture]
    public sealed class Ground : IDisposable
    {
        private readonly FixtureRequest _request;

        public Ground(FixtureRequest request) => (_request = request).WriteLine("make Ground");

        public void Dispose() => _request.WriteLine("end Ground");
    }

    /// <summary>Blocks where its first event is scripted to.</summary>
    [Fixture(SetUpTimeout = 30_000)]
    public sealed class Wall : IDisposable
    {
        private readonly FixtureRequest _request;

        public Wall(Ground ground, FixtureRequest request, CancellationToken cancellation)
        {
            (_request = request).WriteLine("begin Wall");
            request.WriteLine(cancellation.IsCancellationRequested ? "make Wall, cancelled" : "make Wall");
        }

        public void Dispose() => _request.WriteLine(_request.Cancellation.IsCancellationRequested ? "end Wall, cancelled" : "end Wall");
    }

    public sealed record Tower;

    /// <summary>Waits for its cancellation.</summary>
    [Fixture(Scope.Class, SetUpTimeout = 30_000)]
    public static async IAsyncEnumerable<Tower> Built(FixtureRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        request.WriteLine("begin Tower");
        try
        {
            var never = new TaskCompletionSource();
            await using (cancellation.Register(() => never.TrySetCanceled(cancellation)))
                await never.Task;
            yield return new();
        }
        finally
        {
            request.WriteLine("finally Tower");
        }
    }

    /// <summary>Has nothing to tear down; its cancellation is linked to the run's all the same.</summary>
    [Fixture(SetUpTimeout = 30_000)]
    public sealed class Path
    {
        public Path(FixtureRequest request, CancellationToken cancellation)
            => cancellation.Register(() => request.WriteLine("cancelled Path"));
    }

    /// <summary>Is linked to the run's cancellation, and then fails.</summary>
    [Fixture(SetUpTimeout = 30_000)]
    public sealed class Bridge
    {
        public Bridge(FixtureRequest request, CancellationToken cancellation)
        {
            cancellation.Register(() => request.WriteLine("cancelled Bridge"));
            throw new InvalidOperationException("no planks");
        }
    }

    internal sealed class Tests
    {
        public void Cross(Bridge bridge) { }

        public void Walk(Path path) { }

        public void Climb(Wall wall) { }

        public void Look(Tower tower) { }
    }
}
