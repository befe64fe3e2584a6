using System.Diagnostics;
using System.Globalization;
using Shakeout.Fixtures.Machine;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>One start of a cluster: what is found, made and tried until a server takes connections.</summary>
internal sealed class ClusterStart(FixtureRequest request, PostgresClusterOptions options, ClusterSurroundings surroundings)
{
    private const int MostPorts = 5;

    // What the server says of a setting, or of a library that a setting names.
    private static readonly string[] SettingsFaults = ["configuration parameter", "invalid value for parameter", "parameter \"", "could not access file"];

    private readonly long _begin = Stopwatch.GetTimestamp();
    private bool _hasMade;
    private int _portsTaken;

    public async Task<PostgresCluster> RunAsync()
    {
        if (OperatingSystem.IsWindows())
            throw new FixtureException(PostgresCluster.NotOnWindows);
        var binaries = PostgresBinaries.Find(surroundings);
        var (version, line) = await binaries.VersionAsync(request.Cancellation).ConfigureAwait(false);
        var home = ClusterHome.Open(options.Folder, surroundings);
        await SweepAsync(home).ConfigureAwait(false);
        var cache = new CachedInitdb(home, binaries, line);
        while (true)
        {
            if (!cache.IsWhole())
                await MakeAsync(cache).ConfigureAwait(false);
            if (await TryAsync(home, cache, binaries).ConfigureAwait(false) is not var (server, port))
                continue;
            request.Note($"PostgreSQL {version} from {binaries.Folder}, private cluster on port {Shown(port)}, ready in {Elapsed()} from the {(_hasMade ? "new" : "cached")} initdb");
            return new PostgresCluster(server, port, version);
        }
    }

    private static string Shown(FreePort port) => port.Number.ToString(CultureInfo.InvariantCulture);

    private string Elapsed() => DurationText.Of(Stopwatch.GetElapsedTime(_begin));

    private async Task SweepAsync(ClusterHome home)
    {
        using var lease = ClusterLease.Take(home);
        foreach (var run in await lease.SweepAsync(request.Cancellation).ConfigureAwait(false))
            request.Note($"removed the PostgreSQL cluster '{run}' that a dead run left in {home.Path}");
    }

    private async Task MakeAsync(CachedInitdb cache)
    {
        var begin = Stopwatch.GetTimestamp();
        await cache.MakeAsync(request.Cancellation).ConfigureAwait(false);
        _hasMade = true;
        request.Note($"initdb took {DurationText.Of(Stopwatch.GetElapsedTime(begin))}; later runs begin with a copy of what it made");
    }

    /// <summary>Starts a server on a port that is free.</summary>
    /// <returns>The server and its port; null when there is reason to try again.</returns>
    private async Task<(GuardedServer Server, FreePort Port)?> TryAsync(ClusterHome home, CachedInitdb cache, PostgresBinaries binaries)
    {
        var port = surroundings.Port();
        // Where a port that is held serves nobody, it is let go: see FreePort.
        if (!OperatingSystem.IsLinux())
            port.Release();
        var run = ClusterLease.Take(home);
        cache.GiveSpare(run);
        var server = GuardedServer.Begin(run, cache, Command(binaries, port), request);
        var isReady = false;
        try
        {
            isReady = await server.IsReadyAsync(request.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (!isReady)
            {
                await server.DisposeAsync().ConfigureAwait(false);
                port.Dispose();
            }
        }

        if (isReady)
            return (server, port);
        Decide(server.Log, home, cache, port);
        return null;
    }

    /// <summary>Returns when there is reason to try again: another port, or a new initdb in place of a cached one.</summary>
    private void Decide(ServerLog log, ClusterHome home, CachedInitdb cache, FreePort port)
    {
        if (log.Refusal(home) is { } refusal)
            throw new FixtureException(refusal);
        if (log.Holds("Address already in use") && ++_portsTaken < MostPorts)
        {
            request.Note($"port {Shown(port)} was taken by another process");
            return;
        }

        if (options.Settings.Count > 0 && SettingsFaults.Any(log.Holds))
            throw new FixtureException($"The PostgreSQL server does not take {nameof(PostgresClusterOptions)}.{nameof(PostgresClusterOptions.Settings)}: {Names.Quoted([.. options.Settings.Select(setting => $"{setting.Key} = {setting.Value}").Order(StringComparer.Ordinal)])}. It said:\n{log.Said}\nCorrect them.");
        if (_hasMade || _portsTaken == MostPorts || log.Holds("No space left on device"))
            throw new FixtureException($"The PostgreSQL server did not start in '{home.Path}'. It said:\n{log.Said}");
        request.Note("the server did not start from the cached initdb, which is made anew");
        cache.Discard();
    }

    private IReadOnlyList<string> Command(PostgresBinaries binaries, FreePort port)
    {
        var settings = new Dictionary<string, string>
        {
            // A commit is still written, only not synced: what was committed outlives the server when it is killed, and costs the same.
            ["fsync"] = "off",
            ["full_page_writes"] = "off",
            ["autovacuum"] = "off",
            ["max_connections"] = "200",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["log_min_messages"] = "log",
            // In the data folder, which goes when all goes; elsewhere, a server that was killed leaves it.
            ["dynamic_shared_memory_type"] = "mmap",
        };
        foreach (var (name, value) in options.Settings)
            settings[name] = value;
        // What follows is how we reach and understand the server.
        settings["listen_addresses"] = "127.0.0.1";
        settings["port"] = Shown(port);
        settings["unix_socket_directories"] = string.Empty;
        settings["lc_messages"] = "C";
        settings["log_destination"] = "stderr";
        settings["logging_collector"] = "off";
        settings["log_line_prefix"] = string.Empty;
        settings["restart_after_crash"] = "on";
        return [binaries.Server, .. settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" })];
    }
}
