using System.Data.Common;
using System.Globalization;
using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;
using static Shakeout.Factories.Persistence.Schema.SqlText;

namespace Shakeout.Factories.Persistence.Sqlite;

/// <summary>
/// SQLite: one prepared statement for a row, run again and again. Statements with many rows take forty times as long, because each of
/// their parameters is looked up.
/// </summary>
internal sealed class SqliteDialect : ISqlDialect
{
    private const int BetweenChecks = 256;

    // Maps of one table share its numbers, and all are given before a row is inserted.
    private readonly Dictionary<TableSchema, long> _next = [];

    public string Name => "SQLite";

    public Task<IReadOnlyList<TableSchema>> ReadSchemaAsync(SqlSession session, CancellationToken cancellation)
        => SqliteCatalog.ReadAsync(session, cancellation);

    public async Task<IReadOnlyList<object>> MakeAsync(SqlSession session, ColumnOfTable made, int count, CancellationToken cancellation)
    {
        if (made.Column.IsRowid)
        {
            var first = _next.TryGetValue(made.Table, out var next) ? next : await SqliteRowid.NextAsync(session, made, cancellation).ConfigureAwait(false);
            _next[made.Table] = first + count;
            return [.. Enumerable.Range(0, count).Select(index => (object)(first + index))];
        }

        await using var command = session.Command($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT ({made.Column.Default}) FROM n");
        return await SchemaRows.ReadAsync(command, row => row.GetValue(0), cancellation).ConfigureAwait(false);
    }

    public Task DeferAsync(SqlSession session, CancellationToken cancellation) => session.RunAsync("PRAGMA defer_foreign_keys = ON", cancellation);

    public async Task SettleAsync(SqlSession session, IEnumerable<TableSchema> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            await using var check = session.Command($"PRAGMA foreign_key_check({Quoted(table.Name)})");
            var violations = await SchemaRows.ReadAsync(check, row => row.GetValue(2), cancellation).ConfigureAwait(false);
            if (violations.Count > 0)
                throw new FactoryException($"SQLite refuses {violations.Count} of the rows in '{table.Shown}': what they refer to in '{violations[0]}' is not there.\nNothing was saved. Let the factory build it, for instance with f.One(…), or save it first.");
        }
    }

    public Task InsertAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        var sql = columns.Count == 0
            ? $"INSERT INTO {rows.Table.Quoted} DEFAULT VALUES"
            : $"INSERT INTO {rows.Table.Quoted} ({Names(columns)}) VALUES ({List(columns.Select((_, index) => Parameter(index)))})";
        return ForEachRowAsync(session, sql, rows, columns, cancellation, (command, _) => command.ExecuteNonQuery());
    }

    public Task UpdateAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        var sql = $"UPDATE {rows.Table.Quoted} SET {List(columns.Select((column, index) => $"{Quoted(column.Name)} = {Parameter(index)}"))} WHERE {SameKey(rows.Table, columns.Count)}";
        return ForEachRowAsync(session, sql, rows, [.. columns, .. rows.Table.Key], cancellation, (command, _) => command.ExecuteNonQuery());
    }

    public async Task<bool[]> ReadAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        var found = new bool[rows.Count];
        var sql = $"SELECT {(columns.Count == 0 ? "1" : Names(columns))} FROM {rows.Table.Quoted} WHERE {SameKey(rows.Table, 0)}";
        await ForEachRowAsync(session, sql, rows, rows.Table.Key, cancellation, (command, index) =>
        {
            using var reader = command.ExecuteReader();
            found[index] = reader.Read();
            for (var column = 0; found[index] && column < columns.Count; column++)
                rows[index].Values[columns[column].Ordinal] = reader.IsDBNull(column) ? null : reader.GetValue(column);
        }).ConfigureAwait(false);
        return found;
    }

    // SQLite works in this process and its provider has no asynchronous form, whatever the methods are called.
    private static Task ForEachRowAsync(
        SqlSession session, string sql, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation, Action<DbCommand, int> run)
    {
        using var command = session.Command(sql);
        var parameters = new DbParameter[columns.Count];
        int[] ordinals = [.. columns.Select(column => column.Ordinal)];
        string[] types = [.. columns.Select(column => column.Type)];
        for (var column = 0; column < parameters.Length; column++)
        {
            parameters[column] = command.CreateParameter();
            parameters[column].ParameterName = Parameter(column);
            command.Parameters.Add(parameters[column]);
        }

        for (var index = 0; index < rows.Count; index++)
        {
            if (index % BetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            var values = rows[index].Values;
            for (var column = 0; column < parameters.Length; column++)
                parameters[column].Value = SqliteValue.Of(values[ordinals[column]], types[column]);
            run(command, index);
        }

        return Task.CompletedTask;
    }

    private static string SameKey(TableSchema table, int firstParameter)
        => string.Join(" AND ", table.Key.Select((column, index) => $"{Quoted(column.Name)} = {Parameter(firstParameter + index)}"));

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"$c{index}");
}
