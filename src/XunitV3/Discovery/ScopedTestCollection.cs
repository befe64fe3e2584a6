using Shakeout.XunitV3.Running;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A collection that holds fixtures of collection scope: as a collection fixture of xunit's, which ends with it.</summary>
internal sealed class ScopedTestCollection : XunitTestCollection, IXunitTestCollection
{
    /// <summary>Called by xunit when it reads the collection back.</summary>
#pragma warning disable CS0618 // The constructor is for deriving classes that are read back, as this one is.
    public ScopedTestCollection()
    {
    }
#pragma warning restore CS0618

    /// <param name="collection">The collection as xunit made it.</param>
    public ScopedTestCollection(IXunitTestCollection collection)
        : base(
            collection.TestAssembly, collection.CollectionDefinition, collection.DisableParallelization,
            collection.TestCollectionDisplayName, collection.UniqueID)
    {
    }

    IReadOnlyCollection<Type> IXunitTestCollection.CollectionFixtureTypes => [.. CollectionFixtureTypes, typeof(CollectionFixtures)];
}
