using System.Diagnostics;
using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Benchmarks;

/// <summary>From nothing to a first answer: a private cluster of ours, its cache filled before, beside initdb and pg_ctl.</summary>
internal static class ClusterStart
{
    private const int Rounds = 5;

    /// <summary>Measures.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        var (ours, theirs) = (new Measured(), new Measured());
        for (var round = 0; round < Rounds; round++)
        {
            PostgresCluster? cluster = null;
            await ours.TimeAsync(async () =>
            {
                cluster = await PostgresCluster.StartAsync(new QuietRequest().Request);
                await AnswerAsync(cluster.ConnectionString);
            });
            await cluster!.DisposeAsync();
            await TimeUsualAsync(theirs);
        }

        yield return Measured.Faster("a private cluster from the cache to its first answer, over initdb and pg_ctl start", ours.Median, theirs.Median, atLeast: 5);
    }

    private static async Task TimeUsualAsync(Measured times)
    {
        using var held = new FreePort();
        held.Release();
        var port = held.Number;
        var data = $"/tmp/shakeout-benchmark-{port}";
        try
        {
            await times.TimeAsync(async () =>
            {
                await RunAsync($"initdb -D {data} -U postgres --auth=trust");
                await RunAsync($"pg_ctl start -w -D {data} -l {data}/log -o '-p {port} -k {data}'");
                await AnswerAsync($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false");
            });
        }
        finally
        {
            await RunAsync($"pg_ctl stop -m immediate -D {data}; rm -rf {data}");
        }
    }

    private static async Task AnswerAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ShopSchema.ExecuteAsync(connection, "SELECT 1");
    }

    private static async Task RunAsync(string command)
    {
        var folders = string.Join(':', Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => $"{version}/bin") : []);
        var start = new ProcessStartInfo("sh", ["-c", $"PATH=\"{folders}:$PATH\"; {command}"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp" };
        if (Environment.IsPrivilegedProcess)
            start.UserName = "postgres";
        using var process = Process.Start(start)!;
        // A server that pg_ctl starts would hold these open.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{command}' exited with {process.ExitCode}: {await process.StandardError.ReadToEndAsync()}");
    }
}
