using System.Collections.Concurrent;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>The collections of an assembly, made as xunit makes them, each holding fixtures of collection scope.</summary>
/// <param name="collections">xunit's own factory.</param>
internal sealed class ScopedCollections(IXunitTestCollectionFactory collections) : IXunitTestCollectionFactory
{
    private readonly ConcurrentDictionary<string, ScopedTestCollection> _scoped = new();

    /// <inheritdoc/>
    public string DisplayName => collections.DisplayName;

    /// <summary>The factory for an assembly.</summary>
    public static ScopedCollections Of(IXunitTestAssembly assembly)
        => new(ExtensibilityPointFactory.GetXunitTestCollectionFactory(assembly.CollectionBehavior?.CollectionFactoryType, assembly)
            ?? new CollectionPerClassTestCollectionFactory(assembly));

    /// <inheritdoc/>
    public IXunitTestCollection Get(Type testClass)
    {
        var collection = collections.Get(testClass);
        return _scoped.GetOrAdd(collection.UniqueID, static (_, made) => new(made), collection);
    }
}
