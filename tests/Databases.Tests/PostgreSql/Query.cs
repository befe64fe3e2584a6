using Npgsql;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>A statement on a connection of its own.</summary>
internal static class Query
{
    /// <summary>The first value of its answer.</summary>
    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
