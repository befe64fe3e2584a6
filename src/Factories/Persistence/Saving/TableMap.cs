using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>How objects of one kind become rows of one table.</summary>
/// <param name="table">The table.</param>
/// <param name="columns">Its columns that are filled or read back; the others are left to the database.</param>
internal sealed class TableMap(TableSchema table, IReadOnlyList<ColumnMap> columns)
{
    public TableSchema Table { get; } = table;

    /// <summary>Those that are inserted.</summary>
    public IReadOnlyList<ColumnMap> Columns { get; } = [.. columns.Where(column => !column.Column.IsComputed)];

    /// <summary>Those that the database computes, and a member wants to know.</summary>
    public IReadOnlyList<ColumnMap> ReadBack { get; } = [.. columns.Where(column => column.Column.IsComputed && column.Write is not null)];

    /// <summary>Those whose missing values the database makes.</summary>
    public IReadOnlyList<ColumnMap> Made { get; } = [.. columns.Where(column => column.Column is { IsComputed: false, IsMade: true })];

    /// <summary>Whether the objects do not tell their rows' keys.</summary>
    public bool HidesKey { get; } = columns.Any(column => column.Read is null && table.Key.Contains(column.Column));

    /// <summary>The columns, as a statement inserts them when some foreign keys are filled later.</summary>
    public IReadOnlyList<ColumnSchema> Without(IReadOnlyList<ForeignKey> late)
        => [.. Columns.Select(column => column.Column).Where(column => !late.Any(key => key.Columns.Contains(column)))];
}
