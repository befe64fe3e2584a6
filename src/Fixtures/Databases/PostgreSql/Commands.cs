using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Statements on a connection, with no more time than the connection string's <c>Command Timeout</c> gives.</summary>
internal static class Commands
{
    public static async Task ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    public static async Task<T> ScalarAsync<T>(this DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    /// <summary>All rows, each as its texts; every column must be a text.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(this DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? "" : reader.GetString(index))]);
        return rows;
    }
}
