using Shakeout.Fixtures;
using Shakeout.Fixtures.Lifecycle;
using Shakeout.XunitV3.Discovery;
using Xunit;

namespace Shakeout.XunitV3.Running;

/// <summary>The fixtures of class scope. xunit makes this when a class begins and ends it when that ends.</summary>
internal sealed class ClassFixtures : IAsyncDisposable
{
    /// <summary>Called by xunit.</summary>
    /// <param name="collection">The fixtures around it.</param>
    public ClassFixtures(CollectionFixtures collection)
    {
        Book = collection.Assembly.Book;
        Run = collection.Assembly.Run;
        Worker = collection.Worker;
        var scope = new SharedScope(Run, Scope.Class, TestContext.Current.TestClass?.TestClassSimpleName ?? "") { Around = collection.Scope };
        Chain = new(scope, collection.Scope, collection.Assembly.Scope);
    }

    /// <summary>What the tests ask for.</summary>
    public RequestBook Book { get; }

    /// <summary>The run.</summary>
    public FixtureRun Run { get; }

    /// <summary>The number of the worker that runs the class.</summary>
    public int Worker { get; }

    /// <summary>The fixtures, and those around them.</summary>
    public ScopeChain Chain { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => Ended.ThrowIfAny(await Chain.Class.CloseAsync());
}
