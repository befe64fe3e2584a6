using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>A server of these tests' own, made anew for each run, in which every role may log in with the password 'secret'.</summary>
[Fixture(Scope.Assembly)]
public sealed class ScratchServer : IAsyncDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"shakeout-scratch-{Guid.NewGuid():N}");
    private readonly Process _server;

    public ScratchServer()
    {
        var port = FreePort();
        using (var initdb = Start("initdb", "-D", _folder, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"))
            initdb.WaitForExit();
        // Trust for the superuser, whose password nobody knows; all others give theirs.
        using (var configure = Start("sh", "-c", $"printf 'host all postgres all trust\\nhost all all all scram-sha-256\\n' > {_folder}/pg_hba.conf"))
            configure.WaitForExit();
        _server = Start("postgres", "-D", _folder, "-p", $"{port}", "-k", "", "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "autovacuum=off",
            "-c", "max_prepared_transactions=5", "-c", "max_connections=200");
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
        Await();
    }

    /// <summary>As a superuser.</summary>
    public string ConnectionString { get; }

    /// <summary>As another role, with the password that all of them have.</summary>
    public string As(string role, string database = "postgres")
        => new NpgsqlConnectionStringBuilder(ConnectionString) { Username = role, Password = "secret", Database = database }.ConnectionString;

    /// <summary>Kills a process of it, after which it starts again and empties unlogged tables.</summary>
    public async Task CrashAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        using (var backend = Process.GetProcessById(connection.ProcessID))
            backend.Kill();
        await Should.ThrowAsync<NpgsqlException>(async () =>
        {
            await using var command = new NpgsqlCommand("SELECT pg_sleep(60)", connection);
            await command.ExecuteNonQueryAsync();
        });
        _server.HasExited.ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Start("pg_ctl", "stop", "-m", "immediate", "-D", _folder))
            await stop.WaitForExitAsync();
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program == "sh" ? "/bin/sh" : Path.Combine(Binaries, program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (Environment.UserName == "root")
            start.UserName = "postgres";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Await()
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(30))
            {
            }
        }
    }
}
