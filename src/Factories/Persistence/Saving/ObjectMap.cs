namespace Shakeout.Factories.Persistence.Saving;

/// <summary>How objects of one type become rows, and which other objects hang on them.</summary>
/// <param name="Tables">Where their rows go; behind the first, those of tables that hold further members under the same key.</param>
/// <param name="Navigations">Members that lead to other objects with rows of their own.</param>
internal sealed record ObjectMap(IReadOnlyList<TableMap> Tables, IReadOnlyList<Navigation> Navigations)
{
    /// <summary>Types that have no row of their own, because they lie in columns of this one.</summary>
    public IReadOnlyCollection<Type> Nested { get; init; } = [];
}

/// <summary>Knows how objects are mapped.</summary>
internal interface IObjectMapper
{
    /// <summary>The map of an object's type; null when it has none.</summary>
    ObjectMap? Find(object value);

    /// <summary>The error that says why an object has no map.</summary>
    FactoryException Unmapped(BuiltObject built);
}
