using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Runs the user's schema on a connection of its own, whose settings it may change.</summary>
internal static class SchemaCode
{
    public static async Task RunAsync(PostgreSqlServer server, TestDatabaseOptions options, string database, CancellationToken cancellation)
    {
        await using var connection = await server.OpenForSchemaAsync(database, cancellation).ConfigureAwait(false);
        try
        {
            await options.Schema.CreateAsync(connection, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (TookTooLong(error))
        {
            throw new FixtureException($"The schema cannot be made: a statement took longer than its timeout allows. Raise 'Command Timeout' in the connection string (0: for ever), or the timeout of the tool that migrates.", error);
        }
        catch (DbException error)
        {
            throw new FixtureException($"The schema cannot be made: {server.Said(error)}. Cure the script, the migration or the rows that every test begins with.", error);
        }
    }

    // The provider ends a statement that takes too long, and tools wrap what it says.
    private static bool TookTooLong(Exception error)
        => error is DbException { InnerException: TimeoutException } || (error.InnerException is { } inner && TookTooLong(inner));
}
