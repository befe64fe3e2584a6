using System.Collections.Concurrent;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>What was read of a schema, for each kind of database.</summary>
internal sealed class KnownSchemas
{
    private readonly ConcurrentDictionary<string, TypeMapper> _mappers = new();

    /// <summary>The maps of a database's types; its schema is read the first time.</summary>
    public async Task<TypeMapper> OfAsync(SqlMapping mapping, ISqlDialect dialect, SqlSession session, CancellationToken cancellation)
    {
        if (_mappers.TryGetValue(dialect.Name, out var known))
            return known;
        var tables = await dialect.ReadSchemaAsync(session, cancellation).ConfigureAwait(false);
        // Two tests may read it at a time; a schema without tables is not made yet.
        var mapper = new TypeMapper(mapping, new TableNames(mapping, tables));
        return tables.Count == 0 ? mapper : _mappers.GetOrAdd(dialect.Name, mapper);
    }
}
