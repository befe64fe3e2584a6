using System.Data.Common;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What the user of the connection string may do.</summary>
internal sealed record RoleRights(string User, bool IsSuperuser, bool MayCreateDatabases, bool MayReplicate)
{
    public static async Task<RoleRights> ReadAsync(DbConnection connection, CancellationToken cancellation)
    {
        var row = (await connection.RowsAsync(
            "SELECT rolname::text, rolsuper::text, (rolsuper OR rolcreatedb)::text FROM pg_catalog.pg_roles WHERE rolname = current_user", cancellation).ConfigureAwait(false))[0];
        return new(row[0], row[1] == "true", row[2] == "true", await MaySetReplicaRoleAsync(connection, cancellation).ConfigureAwait(false));
    }

    // Before version 15 only superusers may; since then it can be granted. Trying is the same for all.
    private static async Task<bool> MaySetReplicaRoleAsync(DbConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.ExecuteAsync("SET session_replication_role = replica", cancellation).ConfigureAwait(false);
            await connection.ExecuteAsync("RESET session_replication_role", cancellation).ConfigureAwait(false);
            return true;
        }
        catch (DbException error) when (error.SqlState == "42501")
        {
            return false;
        }
    }
}
