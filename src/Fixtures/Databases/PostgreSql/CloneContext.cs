using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A database on a server, and what the options say of it.</summary>
internal sealed record CloneContext(PostgreSqlServer Server, string Name, TestDatabaseOptions Options)
{
    /// <summary>Deletes the database, if the server can be reached; else the next run does.</summary>
    /// <exception cref="FixtureException">The server refuses, for a prepared transaction holds it.</exception>
    public async Task DropAsync()
    {
        try
        {
            await Server.ExecuteAsync($"DROP DATABASE IF EXISTS {Sql.Name(Name)} WITH (FORCE)", CancellationToken.None).ConfigureAwait(false);
        }
        catch (FixtureException error) when (!IsRefusal(error.InnerException))
        {
            // The server is gone, and with it the use of telling.
        }
    }

    /// <summary>Deletes the database after an error, which is what must be told.</summary>
    public async Task TryDropAsync()
    {
        try
        {
            await DropAsync().ConfigureAwait(false);
        }
        catch (FixtureException)
        {
            // The next run tells.
        }
    }

    private static bool IsRefusal(Exception? error) => error is DbException { SqlState: { } state } && !PostgreSqlServer.IsAway(state);
}
