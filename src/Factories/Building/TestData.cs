using System.Collections.Concurrent;
using Shakeout.CurrentTest;
using Shakeout.Factories.Data.Unique;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Building;

/// <summary>What the factories keep for a test, or for a wider scope: how many objects were built, and those that a key tells apart.</summary>
internal sealed class TestData
{
    private readonly ConcurrentDictionary<Identity, Count> _counts = new();
    private readonly ConcurrentDictionary<(Identity, object), Lazy<object>> _known = new();

    private TestData(TestScope scope)
    {
        Scope = scope;
        var test = StableHash.Of(scope.Id);
        Key = RandomStream.Mix(scope.Seed.Value, test);
        Tag = StableHash.Tag(test);
    }

    /// <summary>The test.</summary>
    public TestScope Scope { get; }

    /// <summary>What all its data are drawn from.</summary>
    public ulong Key { get; }

    /// <summary>A short text that no other test has.</summary>
    public string Tag { get; }

    /// <summary>What the test was given as unique.</summary>
    public UniqueValues Uniques { get; } = new();

    /// <summary>The data of a test.</summary>
    public static TestData Of(TestScope scope)
    {
        try
        {
            return scope.Kept(self => new TestData(self));
        }
        catch (FormatException failure)
        {
            throw new FactoryException(failure.Message, failure);
        }
    }

    /// <summary>The count of a factory's objects.</summary>
    public Count CountOf(Identity factory) => _counts.GetOrAdd(factory, static (identity, data) => new(data, identity), this);

    /// <summary>The object that has a key, made if there is none.</summary>
    public T GetOrMake<T>(Identity factory, object key, Func<T> make)
        where T : class
    {
        var known = _known.GetOrAdd((factory, key), _ => new Lazy<object>(make));
        try
        {
            return (T)known.Value;
        }
        catch (Exception)
        {
            // What failed may succeed the next time.
            _known.TryRemove(new((factory, key), known));
            throw;
        }
    }

    /// <summary>How many of a factory's objects a test has.</summary>
    internal sealed class Count(TestData data, Identity factory)
    {
        private readonly ulong _key = RandomStream.Mix(data.Key, factory.Key);
        private long _asked;
        private int _built;

        /// <summary>Whose count it is.</summary>
        public bool IsOf(TestData other, Identity identity) => ReferenceEquals(other, data) && ReferenceEquals(identity, factory);

        /// <summary>The key of an object that a test asks for.</summary>
        /// <param name="number">Its number among those.</param>
        public ulong KeyOf(ulong number) => RandomStream.Mix(_key, number);

        /// <summary>Takes numbers for objects that are asked for.</summary>
        /// <returns>The first of them.</returns>
        public ulong Take(int objects) => (ulong)(Interlocked.Add(ref _asked, objects) - objects + 1);

        /// <summary>The number of the next object, from 1.</summary>
        public int NextSeq() => Interlocked.Increment(ref _built);
    }
}
