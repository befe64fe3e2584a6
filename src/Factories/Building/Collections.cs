namespace Shakeout.Factories.Building;

/// <summary>Collections that can be filled and not replaced.</summary>
internal static class Collections
{
    /// <summary>Adds all items.</summary>
    public static void Fill<T>(ICollection<T> collection, IEnumerable<T> items)
    {
        foreach (var item in items)
            collection.Add(item);
    }

    /// <summary>The items given for a slot, else those of its rule.</summary>
    public static IEnumerable<T> Chosen<T>(object?[] given, int slot, Func<IEnumerable<T>> rule)
        => given[slot] is null ? rule() : Given.Value<IEnumerable<T>>(given, slot);
}
