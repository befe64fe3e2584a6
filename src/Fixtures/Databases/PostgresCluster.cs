using System.Globalization;
using Shakeout.Fixtures.Databases.PostgreSql;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Databases;

/// <summary>A PostgreSQL server of this run's own, from the programs that are installed on the machine; nothing is left of it.</summary>
/// <remarks>
/// <code>
/// await using var cluster = await PostgresCluster.StartAsync(request);
/// await using var connection = new NpgsqlConnection(cluster.ConnectionString);
/// </code>
/// <para>
/// The programs are looked for in the folder that <c>SHAKEOUT_POSTGRES_BIN</c> names, on the <c>PATH</c>, and in the usual places,
/// the newest first. The first start runs initdb; later ones copy what it made. The server takes connections on 127.0.0.1 alone,
/// on a free port, with a password. When the tests run as root it runs as <c>postgres</c>, or as <c>nobody</c>.
/// </para>
/// <para>
/// A process of its own guards it. It starts the server again when it ended by itself, with the same port and data, but not after
/// five times within ten seconds; and it stops the server and removes the data when this process has ended, however that
/// happened. What is left when the guard was killed too, the next start removes.
/// </para>
/// <para>
/// Proven with PostgreSQL 15 on Linux. 13 and later are tried, older ones refused; macOS is untested, and Windows is refused.
/// May be used from any thread.
/// </para>
/// </remarks>
public sealed class PostgresCluster : IAsyncDisposable
{
    internal const string NotOnWindows = "A private PostgreSQL cluster can be started on Linux and macOS only. On Windows, give the connection string of a server that runs.";

    private readonly GuardedServer _server;
    private readonly FreePort _port;

    internal PostgresCluster(GuardedServer server, FreePort port, string version)
    {
        (_server, _port, Version) = (server, port, version);
        ConnectionString = string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port.Number};Username=postgres;Password={server.Password};Database=postgres");
    }

    /// <summary>
    /// Why no cluster can be started here, in a sentence that says how to change it, to skip tests with; null when one can. Also
    /// null when <c>SHAKEOUT_POSTGRES_BIN</c> is set: where it leads nowhere, tests fail rather than be skipped.
    /// </summary>
    public static string? WhyNone
        => OperatingSystem.IsWindows() ? NotOnWindows : PostgresBinaries.WhyNone(new ClusterSurroundings());

    /// <summary>For Npgsql: leads to the database <c>postgres</c> as the superuser <c>postgres</c>. The same after a restart.</summary>
    public string ConnectionString { get; }

    /// <summary>The server's version: <c>15.18</c>.</summary>
    public string Version { get; }

    /// <summary>Starts a server, and waits until it takes connections.</summary>
    /// <param name="request">Who asks: its cancellation ends the start, and its notes tell of the server.</param>
    /// <param name="options">Where and how. Default: see there.</param>
    /// <exception cref="FixtureException">There are no programs, or they do not start: the message holds what the server said.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled; nothing is left.</exception>
    public static Task<PostgresCluster> StartAsync(FixtureRequest request, PostgresClusterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new ClusterStart(request, options ?? new PostgresClusterOptions(), new ClusterSurroundings()).RunAsync();
    }

    /// <summary>Stops the server at once, cuts its connections and removes its data.</summary>
    /// <exception cref="FixtureException">The server does not end, or its data cannot be removed: the message says what is left, and where.</exception>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _port.Dispose();
    }
}
