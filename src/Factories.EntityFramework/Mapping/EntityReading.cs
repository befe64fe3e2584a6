using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shakeout.Factories.Persistence.Mapping;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>Maps one entity type: its properties, those of what it owns in its own tables, and its navigations.</summary>
internal sealed class EntityReading(ModelMapper mapper, IEntityType entity)
{
    private readonly List<Navigation> _navigations = [];
    private readonly HashSet<Type> _nested = [];

    /// <exception cref="NotInBulkException">The type holds something that only <c>SaveChanges</c> can save.</exception>
    public ObjectMap Read()
    {
        var tables = entity.GetTableMappings().Select(mapping => (ITable)mapping.Table).Distinct().ToList();
        if (tables.Count == 0)
            throw new NotInBulkException($"'{entity.DisplayName()}' has no table of its own in the model.");
        RefuseSharing(tables);
        foreach (var navigation in entity.GetNavigations().Where(navigation => !IsInline(navigation)))
            AddNavigation(navigation, tables);
        foreach (var skip in entity.GetSkipNavigations())
            AddJoin(skip);
        return new([.. InOrder([.. tables.Select(Map)])], _navigations) { Nested = _nested };
    }

    // Two objects would be one row.
    private void RefuseSharing(IReadOnlyList<ITable> tables)
    {
        foreach (var table in tables)
        {
            if (table.EntityTypeMappings.Select(mapping => mapping.TypeBase).OfType<IEntityType>()
                .FirstOrDefault(other => !other.IsOwned() && other.GetRootType() != entity.GetRootType()) is { } other)
                throw new NotInBulkException($"'{entity.DisplayName()}' and '{other.DisplayName()}' share the rows of '{table.Name}'.");
        }
    }

    private TableMap Map(ITable table)
    {
        var columns = new Dictionary<ColumnSchema, ColumnMap>();
        Add(entity, table, null, columns);
        return new(mapper.Schema[table], [.. columns.Values]);
    }

    private void Add(ITypeBase type, ITable table, MemberAccess? path, Dictionary<ColumnSchema, ColumnMap> columns)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.GetTableColumnMappings().FirstOrDefault(mapping => mapping.Column.Table == table)?.Column is not { } column)
                continue;
            var schema = mapper.Schema[table].Columns.First(known => known.Name == column.Name);
            // What is owned shares the key of its owner.
            if (columns.TryGetValue(schema, out var known) && (known.Read is not null || property.IsShadowProperty()))
                continue;
            var map = PropertyColumn.Of(property, schema, path, entity);
            columns[schema] = map;
            if (property.ValueGenerated.HasFlag(ValueGenerated.OnAdd) && !schema.IsComputed && (property.IsKey() || property.GetValueGeneratorFactory() is not null))
                mapper.IsGenerated(map, property);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            if (complex.IsCollection || complex.ComplexType.IsMappedToJson())
                throw new NotInBulkException($"'{entity.DisplayName()}.{complex.Name}' is kept as JSON.");
            _nested.Add(complex.ClrType);
            Add(complex.ComplexType, table, Path(path, complex), columns);
        }

        foreach (var owned in (type as IEntityType)?.GetNavigations().Where(IsInline) ?? [])
        {
            _nested.Add(owned.TargetEntityType.ClrType);
            Add(owned.TargetEntityType, table, Path(path, owned), columns);
        }
    }

    private void AddNavigation(INavigation navigation, IReadOnlyList<ITable> tables)
    {
        if (navigation.TargetEntityType.IsMappedToJson())
            throw new NotInBulkException($"'{entity.DisplayName()}.{navigation.Name}' is kept as JSON.");
        var key = Key(navigation.ForeignKey, $"{entity.DisplayName()}.{navigation.Name}");
        if (navigation.IsOnDependent && !tables.Any(table => mapper.Schema[table] == key.From))
            throw new NotInBulkException($"'{entity.DisplayName()}.{navigation.Name}' is mapped to several tables.");
        // What belongs to an owner leads back to it, and needs no second look.
        if (navigation.IsOnDependent && navigation.ForeignKey.IsOwnership)
            return;
        var owned = navigation.ForeignKey.IsOwnership ? mapper.MapOf(navigation.TargetEntityType) : null;
        if (owned is not null)
            _nested.Add(navigation.TargetEntityType.ClrType);
        var read = PropertyColumn.Access(navigation).Read;
        var shown = $"{entity.DisplayName()}.{navigation.Name}";
        _navigations.Add(navigation.IsOnDependent ? new ToOne(shown, read, key) : new ToMany(shown, read, key) { Target = owned });
    }

    private void AddJoin(ISkipNavigation skip)
    {
        var shown = $"{entity.DisplayName()}.{skip.Name}";
        if (skip.PropertyInfo is null && skip.FieldInfo is null)
            return;
        _navigations.Add(new Joined(shown, PropertyColumn.Access(skip).Read, mapper.JoinOf(skip.JoinEntityType), Key(skip.ForeignKey, shown), Key(skip.Inverse.ForeignKey, shown)));
    }

    private ForeignKey Key(IForeignKey key, string shown) => key.GetMappedConstraints().ToList() is [var constraint]
        ? mapper.Schema[constraint]
        : throw new NotInBulkException($"'{shown}' has no foreign key of its own in the database, or several: its type is mapped table per concrete type, or to a view.");

    /// <summary>Whether it is owned, and its members lie in the columns of its owner's row.</summary>
    private static bool IsInline(INavigation navigation)
        => navigation is { IsOnDependent: false, IsCollection: false, ForeignKey.IsOwnership: true } && !navigation.TargetEntityType.IsMappedToJson()
            && navigation.TargetEntityType.GetTableMappings().Select(mapping => mapping.Table).Intersect(navigation.DeclaringEntityType.GetTableMappings().Select(mapping => mapping.Table)).Any();

    private static MemberAccess Path(MemberAccess? path, IPropertyBase member)
        => path is null ? PropertyColumn.Access(member) : path.Then(PropertyColumn.Access(member));

    /// <summary>The table that the key begins in first.</summary>
    private static IEnumerable<TableMap> InOrder(IReadOnlyList<TableMap> maps) => maps.OrderBy(map => map.Table.ForeignKeys.Count(key =>
        key.Columns.SequenceEqual(map.Table.Key) && maps.Any(other => other != map && other.Table == key.To)));
}
