using System.Runtime.CompilerServices;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>
/// Asks the database by the objects' keys, so that it does not matter who saved them, nor whether that was taken back. Only keys that
/// no member holds are remembered.
/// </summary>
internal sealed class SavedRows(ISqlDialect dialect) : ISavedRows
{
    private readonly ConditionalWeakTable<object, object?[]> _keys = [];

    public async Task MarkAsync(IReadOnlyList<Row> rows, SqlSession session, CancellationToken cancellation)
    {
        foreach (var row in rows.Where(row => row.Source is not null && _keys.TryGetValue(row.Source, out _)))
        {
            _keys.TryGetValue(row.Source!, out var values);
            values!.CopyTo(row.Values, 0);
        }

        foreach (var ofMap in rows.Where(HasKey).GroupBy(row => row.Map))
        {
            Row[] asked = [.. ofMap];
            var found = await dialect.ReadAsync(session, new(asked), [], cancellation).ConfigureAwait(false);
            for (var index = 0; index < asked.Length; index++)
                asked[index].IsSaved = found[index];
        }
    }

    /// <summary>Remembers rows that were saved, as far as their objects do not tell their keys.</summary>
    public void Remember(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            if (row.Map.HidesKey && row.Source is not null)
                _keys.AddOrUpdate(row.Source, row.Values);
        }
    }

    private static bool HasKey(Row row) => row.Map.Table.Key.Count > 0 && row.Map.Table.Key.All(column =>
        row.Values[column.Ordinal] is { } value && !(row.Map.Columns.FirstOrDefault(map => map.Column == column)?.IsUnset(value) ?? true));
}
