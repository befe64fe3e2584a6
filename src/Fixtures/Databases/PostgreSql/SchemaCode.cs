using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Runs the user's schema on a connection of its own, whose settings it may change.</summary>
internal static class SchemaCode
{
    public static async Task RunAsync(PostgreSqlServer server, TestDatabaseOptions options, string database, CancellationToken cancellation)
    {
        await using var connection = await server.OpenAsync(database, cancellation).ConfigureAwait(false);
        try
        {
            await options.Schema.CreateAsync(connection, cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw new FixtureException($"The schema cannot be made: {server.Said(error)}. Cure the script, the migration or the rows that every test begins with.", error);
        }
    }
}
