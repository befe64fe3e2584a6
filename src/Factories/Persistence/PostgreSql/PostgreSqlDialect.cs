using Shakeout.Factories.Persistence.Saving;
using Shakeout.Factories.Persistence.Schema;
using static Shakeout.Factories.Persistence.Schema.SqlText;

namespace Shakeout.Factories.Persistence.PostgreSql;

/// <summary>
/// PostgreSQL: one statement for all rows of a table, with an array for each column. It is as fast as a binary COPY, and needs nothing of
/// the provider but its parameters.
/// </summary>
internal sealed class PostgreSqlDialect : ISqlDialect
{
    public string Name => "PostgreSQL";

    public Task<IReadOnlyList<TableSchema>> ReadSchemaAsync(SqlSession session, CancellationToken cancellation)
        => PostgreSqlCatalog.ReadAsync(session, cancellation);

    public async Task<IReadOnlyList<object>> MakeAsync(SqlSession session, ColumnOfTable made, int count, CancellationToken cancellation)
    {
        await using var command = session.Command($"SELECT array_agg({ColumnArray.Made(made.Column)}) FROM generate_series(1, {count})");
        var values = (Array)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
        return [.. values.Cast<object>()];
    }

    public Task DeferAsync(SqlSession session, CancellationToken cancellation) => session.RunAsync("SET CONSTRAINTS ALL DEFERRED", cancellation);

    public Task SettleAsync(SqlSession session, IEnumerable<TableSchema> tables, CancellationToken cancellation)
        => session.RunAsync("SET CONSTRAINTS ALL IMMEDIATE", cancellation);

    public async Task InsertAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        // An identity that is GENERATED ALWAYS takes a number that was drawn from its own sequence only when it is told to.
        await using var command = columns.Count == 0
            ? session.Command($"INSERT INTO {rows.Table.Quoted} SELECT FROM generate_series(1, {rows.Count})")
            : session.Command($"INSERT INTO {rows.Table.Quoted} ({Names(columns)}) OVERRIDING SYSTEM VALUE SELECT {List(columns.Select(ColumnArray.Cast))} FROM {Unnested(columns)}");
        AddArrays(command, rows, columns);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    public async Task UpdateAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        ColumnSchema[] all = [.. columns, .. rows.Table.Key];
        await using var command = session.Command(
            $"UPDATE {rows.Table.Quoted} AS t SET {List(columns.Select((column, index) => $"{Quoted(column.Name)} = {ColumnArray.Cast(column, index)}"))} FROM {Unnested(all)} WHERE {SameKey(rows.Table, columns.Count)}");
        AddArrays(command, rows, all);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<bool[]> ReadAsync(SqlSession session, RowSlice rows, IReadOnlyList<ColumnSchema> columns, CancellationToken cancellation)
    {
        var key = rows.Table.Key;
        await using var command = session.Command($"""
            SELECT r.number{string.Concat(columns.Select(column => $", t.{Quoted(column.Name)}"))}
            FROM ROWS FROM ({List(key.Select((column, index) => $"unnest({ColumnArray.Parameter(column, index)})"))}) WITH ORDINALITY AS r({List(key.Select((_, index) => $"c{index}"))}, number)
            JOIN {rows.Table.Quoted} AS t ON {SameKey(rows.Table, 0)}
            """);
        AddArrays(command, rows, key);
        var found = new bool[rows.Count];
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var index = (int)reader.GetInt64(0) - 1;
            found[index] = true;
            for (var column = 0; column < columns.Count; column++)
                rows[index].Values[columns[column].Ordinal] = reader.IsDBNull(column + 1) ? null : reader.GetValue(column + 1);
        }

        return found;
    }

    private static string Unnested(IReadOnlyList<ColumnSchema> columns)
        => $"unnest({List(columns.Select(ColumnArray.Parameter))}) AS r({List(columns.Select((_, index) => $"c{index}"))})";

    private static string SameKey(TableSchema table, int firstParameter)
        => string.Join(" AND ", table.Key.Select((column, index) => $"t.{Quoted(column.Name)} = {ColumnArray.Cast(column, firstParameter + index)}"));

    private static void AddArrays(System.Data.Common.DbCommand command, RowSlice rows, IReadOnlyList<ColumnSchema> columns)
    {
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.Value = ColumnArray.Of(rows, column);
            command.Parameters.Add(parameter);
        }
    }
}
