using Shakeout.Fixtures.Lifecycle;
using Shakeout.XunitV3.Ordering;
using Xunit;

namespace Shakeout.XunitV3.Running;

/// <summary>The fixtures of collection scope. xunit makes this when a collection begins and ends it when that ends.</summary>
internal sealed class CollectionFixtures : IAsyncDisposable
{
    private readonly int? _prescribedWorker;

    /// <summary>Called by xunit.</summary>
    /// <param name="assembly">The fixtures around it.</param>
    public CollectionFixtures(AssemblyFixtures assembly)
    {
        Assembly = assembly;
        var collection = TestContext.Current.TestCollection!;
        _prescribedWorker = OrderInProgress.Current?.WorkerOf(collection.UniqueID);
        Worker = _prescribedWorker ?? assembly.TakeWorker();
        Scope = new(assembly.Run, Fixtures.Scope.Collection, collection.TestCollectionDisplayName) { Around = assembly.Scope };
    }

    /// <summary>The fixtures around it.</summary>
    public AssemblyFixtures Assembly { get; }

    /// <summary>The number of the worker that runs the collection.</summary>
    public int Worker { get; }

    /// <summary>The fixtures.</summary>
    public SharedScope Scope { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var failures = await Scope.CloseAsync();
        if (_prescribedWorker is null)
            Assembly.ReturnWorker(Worker);
        Ended.ThrowIfAny(failures);
    }
}
