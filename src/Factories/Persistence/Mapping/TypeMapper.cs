using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Maps types to tables as they are met, each once.</summary>
internal sealed class TypeMapper(SqlMapping mapping, TableNames names) : IObjectMapper
{
    private readonly object _lock = new();
    private readonly Dictionary<Type, ObjectMap?> _maps = [];

    public ObjectMap? Find(object value)
    {
        lock (_lock)
        {
            var type = value.GetType();
            if (!_maps.TryGetValue(type, out var map))
                _maps.Add(type, map = names.Find(type) is { } table ? new TypeReading(mapping, names, type, table).Read() : null);
            return map;
        }
    }

    public FactoryException Unmapped(BuiltObject built) => names.Missing(built.Value.GetType());
}
