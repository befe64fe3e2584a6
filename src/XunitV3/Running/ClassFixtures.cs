using Shakeout.Fixtures;
using Shakeout.Fixtures.Lifecycle;
using Shakeout.XunitV3.Discovery;
using Xunit;
using Xunit.Sdk;

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
        TestContext.Current.KeyValueStorage[KeyOf(TestContext.Current.TestClass!)] = this;
    }

    /// <summary>What the tests ask for.</summary>
    public RequestBook Book { get; }

    /// <summary>The run.</summary>
    public FixtureRun Run { get; }

    /// <summary>The number of the worker that runs the class.</summary>
    public int Worker { get; }

    /// <summary>The fixtures, and those around them.</summary>
    public ScopeChain Chain { get; }

    /// <summary>Those of the class whose test is about to run; to ask xunit for them would take two async calls a test.</summary>
    public static ClassFixtures Of(ITestClass testClass) => (ClassFixtures)TestContext.Current.KeyValueStorage[KeyOf(testClass)]!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        TestContext.Current.KeyValueStorage.TryRemove(KeyOf(TestContext.Current.TestClass!), out _);
        Ended.ThrowIfAny(await Chain.Class.CloseAsync());
    }

    // The ids of xunit are hashes: nobody else's keys.
    private static string KeyOf(ITestClass testClass) => testClass.UniqueID;
}
