namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A database on a server, and what the options say of it.</summary>
internal sealed record CloneContext(PostgreSqlServer Server, string Name, TestDatabaseOptions Options)
{
    /// <summary>Deletes the database, if the server can be reached; else the next run does.</summary>
    public async Task DropAsync()
    {
        try
        {
            await Server.ExecuteAsync($"DROP DATABASE IF EXISTS {Sql.Name(Name)} WITH (FORCE)", CancellationToken.None).ConfigureAwait(false);
        }
        catch (FixtureException)
        {
            // The server is gone, and with it the use of telling.
        }
    }
}
