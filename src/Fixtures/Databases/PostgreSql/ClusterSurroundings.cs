using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What a cluster finds on the machine. Tests give their own.</summary>
internal sealed record ClusterSurroundings
{
    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Where PostgreSQL usually lies: folders, in which <c>*</c> stands for a part of a name.</summary>
    public IReadOnlyList<string> UsualFolders { get; init; } =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/usr/local/pgsql/bin",
        "/opt/homebrew/opt/postgresql*/bin",
        "/usr/local/opt/postgresql*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
    ];

    /// <summary>Takes a port that looks free.</summary>
    public Func<FreePort> Port { get; init; } = () => new FreePort();
}
