using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.Sqlite;

namespace Shakeout.Databases.Tests.Sqlite;

/// <summary>One template and one clone of it, and connections to the clone such as tests make.</summary>
internal sealed class SqliteRun : IAsyncDisposable
{
    public const string Memory = "Data Source=:memory:";
    public const string Files = "Data Source=shop.db";

    private SqliteRun(SqliteDialect dialect, IReadOnlyList<string> notes, IDatabaseClone clone)
        => (Dialect, Notes, Clone) = (dialect, notes, clone);

    public SqliteDialect Dialect { get; }

    public IReadOnlyList<string> Notes { get; }

    public IDatabaseClone Clone { get; }

    public static Task<SqliteRun> MakeAsync(string script, string connectionString = Memory)
        => MakeAsync(new TestDatabaseOptions { Schema = DatabaseSchema.FromScript(script) }, connectionString);

    public static async Task<SqliteRun> MakeAsync(TestDatabaseOptions options, string connectionString = Memory)
    {
        var dialect = new SqliteDialect(SqliteFactory.Instance, connectionString, options);
        var notes = await dialect.MakeTemplateAsync(Cancellation);
        return new(dialect, notes, await dialect.CloneAsync(1, Cancellation));
    }

    public static CancellationToken Cancellation => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Runs statements on a connection of their own, as a test does.</summary>
    public Task<int> ExecuteAsync(string sql) => ExecuteAsync(Clone, sql);

    public static async Task<int> ExecuteAsync(IDatabaseClone clone, string sql)
    {
        await using var connection = clone.CreateConnection();
        await connection.OpenAsync(Cancellation);
        return await ExecuteAsync(connection, sql);
    }

    public static async Task<int> ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.NextResultAsync(Cancellation))
        {
        }
        return reader.RecordsAffected;
    }

    /// <summary>Rows, a line each, columns with <c>|</c>.</summary>
    public Task<string> ReadAsync(string sql) => ReadAsync(Clone, sql);

    public static async Task<string> ReadAsync(IDatabaseClone clone, string sql)
    {
        await using var connection = clone.CreateConnection();
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancellation))
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))));
        return string.Join('\n', lines);
    }

    /// <summary>What a reset tells: <c>book, order (2 of 5 tables dirty, by tracking)</c>.</summary>
    public async Task<string> ResetAsync()
    {
        var reset = await Clone.ResetAsync(Cancellation);
        return reset.SchemaChange ?? $"{string.Join(", ", reset.DirtyTables)} ({reset.How})";
    }

    public async Task<string> DifferencesAsync() => string.Join('\n', await Clone.DifferencesAsync(Cancellation));

    public async ValueTask DisposeAsync()
    {
        await Clone.DisposeAsync();
        await Dialect.DisposeAsync();
    }
}
