using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>What differs between databases when rows are saved in bulk.</summary>
internal interface ISqlDialect
{
    /// <summary>The database's name in messages.</summary>
    string Name { get; }

    /// <summary>All tables, with their foreign keys.</summary>
    Task<IReadOnlyList<TableSchema>> ReadSchemaAsync(SqlSession session, CancellationToken cancellation);

    /// <summary>Values for a column that nobody gave one, as the database itself would make them.</summary>
    Task<IReadOnlyList<object>> MakeAsync(SqlSession session, ColumnOfTable made, int count, CancellationToken cancellation);

    /// <summary>Puts foreign keys off to the end of the transaction.</summary>
    Task DeferAsync(SqlSession session, CancellationToken cancellation);

    /// <summary>Checks the foreign keys that were put off.</summary>
    Task SettleAsync(SqlSession session, IEnumerable<TableSchema> tables, CancellationToken cancellation);

    /// <summary>Inserts rows of one map.</summary>
    Task InsertAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation);

    /// <summary>Fills columns of rows that are there, found by their keys.</summary>
    Task UpdateAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation);

    /// <summary>Reads columns of rows by their keys into the rows' values.</summary>
    /// <returns>For each row whether it is there.</returns>
    Task<bool[]> ReadAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation);
}

/// <summary>A column together with its table.</summary>
internal readonly record struct ColumnOfTable(TableSchema Table, ColumnSchema Column);
