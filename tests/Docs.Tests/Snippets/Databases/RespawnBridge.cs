using Respawn;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Docs.Tests.Snippets.Databases;

/// <summary>How a suite keeps Respawn.</summary>
internal static class RespawnBridge
{
    #region respawn
    public static TestDatabaseOptions Options(DatabaseSchema schema) => new()
    {
        Schema = schema,
        ResetBy = async (connection, _) =>
        {
            var respawner = await Respawner.CreateAsync(connection, new() { DbAdapter = DbAdapter.Postgres, SchemasToExclude = ["shakeout"] });
            await respawner.ResetAsync(connection);
        },
    };
    #endregion
}
