using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Shakeout.Factories.Persistence;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.EntityFramework.Mapping;

/// <summary>The maps of a model's entity types, each made once for all contexts of the model.</summary>
internal sealed class ModelMapper : IObjectMapper
{
    private const string Annotation = "Shakeout:ModelMapper";
    private const string Npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL";
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    private readonly IModel _model;
    private readonly ModelSchema _schema;
    private readonly object _lock = new();
    private readonly Dictionary<Type, ObjectMap?> _byType = [];
    private readonly Dictionary<IEntityType, ObjectMap> _maps = [];
    private readonly Dictionary<IEntityType, TableMap> _joins = [];
    private readonly Dictionary<ColumnMap, IProperty> _generated = [];

    private ModelMapper(DbContext context)
    {
        _model = context.Model;
        IsSqlite = context.Database.ProviderName == Sqlite;
        _schema = new ModelSchema(_model.GetRelationalModel(), IsSqlite);
    }

    public bool IsSqlite { get; }

    /// <exception cref="NotInBulkException">The context's database is another one.</exception>
    public static ModelMapper Of(DbContext context) => context.Database.ProviderName is Npgsql or Sqlite
        ? context.Model.GetOrAddRuntimeAnnotationValue(Annotation, context => new ModelMapper(context!), context)
        : throw new NotInBulkException($"The provider '{context.Database.ProviderName}' is not one whose rows are inserted in bulk: those are '{Npgsql}' and '{Sqlite}'.");

    public ObjectMap? Find(object value)
    {
        lock (_lock)
        {
            var type = value.GetType();
            if (!_byType.TryGetValue(type, out var map))
                _byType.Add(type, map = _model.FindRuntimeEntityType(type) is { } entity && !entity.IsOwned() ? MapOf(entity) : null);
            return map;
        }
    }

    public FactoryException Unmapped(BuiltObject built) => new($"""
        '{built.Value.GetType().Name}' is no entity type of the context's model, so that '{built.Factory}' cannot be saved. The entity types are {string.Join(", ", _model.GetEntityTypes().Where(type => !type.IsOwned() && !type.HasSharedClrType).Select(type => $"'{type.ClrType.Name}'").Order(StringComparer.Ordinal))}.
        Add it to the model, or save through another context.
        """);

    /// <summary>The model's generator of a column's values; null when it has none.</summary>
    public ValueGenerator? Generator(DbContext context, ColumnMap column)
    {
        IProperty? property;
        lock (_lock)
        {
            if (!_generated.TryGetValue(column, out property))
                return null;
        }

        return context.GetService<IValueGeneratorSelector>().TrySelect(property, property.DeclaringType, out var generator) && generator is { GeneratesTemporaryValues: false } ? generator : null;
    }

    /// <summary>A value of the model as its column takes it.</summary>
    public object ToProvider(ColumnMap column, object value)
    {
        lock (_lock)
            return _generated[column].GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
    }

    internal ModelSchema Schema => _schema;

    /// <summary>The map of an entity type; owned types that have a table of their own among them.</summary>
    internal ObjectMap MapOf(IEntityType entity)
    {
        if (!_maps.TryGetValue(entity, out var map))
            _maps.Add(entity, map = new EntityReading(this, entity).Read());
        return map;
    }

    /// <summary>The map of a join table; both sides of a many-to-many share it.</summary>
    internal TableMap JoinOf(IEntityType join)
    {
        if (!_joins.TryGetValue(join, out var map))
            _joins.Add(join, map = new EntityReading(this, join).Read().Tables[0]);
        return map;
    }

    internal void IsGenerated(ColumnMap column, IProperty property) => _generated[column] = property;
}
