using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence.Script;

/// <summary>What a script holds already.</summary>
internal sealed class WrittenRows : ISavedRows
{
    private readonly Dictionary<object, object?[]> _values = new(ReferenceEqualityComparer.Instance);

    public Task MarkAsync(IReadOnlyList<Row> rows, SqlSession session, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            row.IsSaved = _values.TryGetValue(row.Source!, out var values);
            values?.CopyTo(row.Values, 0);
        }

        return Task.CompletedTask;
    }

    public void Remember(IEnumerable<Row> rows)
    {
        foreach (var row in rows.Where(row => row.Source is not null))
            _values[row.Source!] = row.Values;
    }
}
