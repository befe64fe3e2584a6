using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Shakeout.Fixtures.Databases.PostgreSql;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Databases.Tests.PostgreSql;

[UnsupportedOSPlatform("windows")]
public class ACluster
{
    [FixtureFact]
    public async Task Whose_server_was_killed_comes_back_at_the_same_address(ClusterFolder folder)
    {
        await using var cluster = await folder.StartAsync();
        await Query.AskAsync(cluster.ConnectionString, "CREATE TABLE book (id int)");
        var killed = folder.Server;

        ClusterFolder.Signal("-KILL", killed);

        await folder.SoonAsync(() => folder.Server.ShouldNotBe(killed));
        await folder.SoonAsync(async () => (await Query.AskAsync(cluster.ConnectionString, "SELECT to_regclass('book')::text")).ShouldBe("book"));
        folder.Notes.Split('\n').Last().ShouldBe("the server ended though nobody stopped it, and is started again");
    }

    [FixtureFact]
    public async Task Whose_server_was_killed_with_a_query_under_way_comes_back(ClusterFolder folder)
    {
        await using var cluster = await folder.StartAsync();
        // This one looks up from its work only when it is done.
        var query = Query.AskAsync(cluster.ConnectionString, "SELECT count(*) FROM generate_series(1, 1000) a, generate_series(1, 1000) b, generate_series(1, 1000) c, generate_series(1, 1000) d");
        await folder.SoonAsync(async () => (await Query.AskAsync(cluster.ConnectionString, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series%' AND state = 'active' AND pid <> pg_backend_pid()")).ShouldBe(1L));

        ClusterFolder.Signal("-KILL", folder.Server);

        await folder.SoonAsync(async () => (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1));
        await Should.ThrowAsync<Npgsql.NpgsqlException>(() => query);
    }

    [FixtureFact]
    public async Task That_lost_a_process_comes_back_at_the_same_address(ClusterFolder folder)
    {
        await using var cluster = await folder.StartAsync();
        var process = (int)(await Query.AskAsync(cluster.ConnectionString, "SELECT pg_backend_pid()"))!;

        ClusterFolder.Signal("-KILL", process);

        await folder.SoonAsync(async () => (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1));
        await folder.SoonAsync(() => folder.Notes.Split('\n').Last().ShouldBe("a process of the server crashed: all connections were cut"));
    }

    [FixtureFact]
    public async Task That_cannot_come_back_is_not_started_for_ever(ClusterFolder folder)
    {
        await using (await folder.StartAsync())
        {
            var server = folder.Server;
            File.Delete(Path.Combine(folder.Data, "global", "pg_control"));
            ClusterFolder.Signal("-KILL", server);

            await folder.SoonAsync(() => folder.Notes.ShouldContain("the server ended five times within ten seconds, and is not started again:\n"));
            folder.Notes.ShouldContain("could not find the database system");
        }

        folder.Left.ShouldBeEmpty();
        folder.Guards.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Is_not_ended_by_the_keys_that_end_a_run(ClusterFolder folder)
    {
        await using (var cluster = await folder.StartAsync())
        {
            foreach (var signal in new[] { "-INT", "-QUIT", "-TERM", "-HUP" })
                ClusterFolder.Signal(signal, folder.Guards.Min());

            (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
        }

        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Whose_guard_was_killed_is_removed_in_the_end(ClusterFolder folder)
    {
        await using (var cluster = await folder.StartAsync())
        {
            foreach (var guard in folder.Guards)
                ClusterFolder.Signal("-KILL", guard);

            (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
        }

        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Whose_port_is_taken_meanwhile_gets_another(ClusterFolder folder)
    {
        var ports = new Queue<FreePort>([new FreePort(), new FreePort()]);
        var taken = ports.Peek().Number;
        if (!OperatingSystem.IsLinux())
            ports.Peek().Release();
        using var other = new TcpListener(IPAddress.Loopback, taken);
        other.Start();

        await using var cluster = await folder.StartAsync(new ClusterSurroundings { Port = ports.Dequeue });

        (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
        folder.Notes.ShouldContain($"port {taken} was taken by another process\n");
        Directory.GetDirectories(folder.Home, "run-*").Length.ShouldBe(1);
    }
}
