using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>Another process of this assembly, that starts a cluster and does nothing else.</summary>
[UnsupportedOSPlatform("windows")]
public class AnOwner
{
    private const string FolderName = "SHAKEOUT_TEST_CLUSTER_FOLDER";
    private const string Served = "serves ";

    [FixtureFact]
    public async Task That_is_killed_leaves_nothing(ClusterFolder folder)
    {
        using var owner = Begin(folder);
        await ServedAsync(owner);

        owner.Kill();

        await folder.SoonAsync(() => folder.Left.ShouldBeEmpty());
        await folder.SoonAsync(() => folder.Guards.ShouldBeEmpty());
    }

    [FixtureFact]
    public async Task That_is_killed_with_its_guard_leaves_what_the_next_start_removes(ClusterFolder folder)
    {
        using var owner = Begin(folder);
        var connectionString = await ServedAsync(owner);
        var run = Path.GetFileName(Path.GetDirectoryName(folder.Data));
        foreach (var guard in folder.Guards)
            ClusterFolder.Signal("-KILL", guard);
        owner.Kill();
        await owner.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await Query.AskAsync(connectionString, "SELECT 1")).ShouldBe(1);

        await using (await folder.StartAsync())
        {
            folder.Notes.Split('\n').First().ShouldBe($"removed the PostgreSQL cluster '{run}' that a dead run left in {folder.Home}");
            await Should.ThrowAsync<NpgsqlException>(() => Query.AskAsync(connectionString, "SELECT 1"));
        }

        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task That_lives_keeps_its_cluster_when_another_run_starts_one(ClusterFolder folder)
    {
        using var owner = Begin(folder);
        var connectionString = await ServedAsync(owner);

        await using (await folder.StartAsync())
            folder.Notes.ShouldNotContain("removed");

        (await Query.AskAsync(connectionString, "SELECT 1")).ShouldBe(1);
        owner.StandardInput.Close();
        await folder.SoonAsync(() => folder.Left.ShouldBeEmpty());
    }

    /// <summary>Also what the other process does, which gets its folder and its input from the tests above.</summary>
    [FixtureFact]
    public async Task Serves_until_its_input_ends(ClusterFolder folder, FixtureRequest request)
    {
        var given = Environment.GetEnvironmentVariable(FolderName);
        await using (var cluster = await PostgresCluster.StartAsync(request, new PostgresClusterOptions { Folder = given ?? folder.Path }))
        {
            await Console.Out.WriteLineAsync(Served + (given is null ? cluster.Version : cluster.ConnectionString));
            await (given is null ? TextReader.Null : Console.In).ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        if (given is null)
            folder.Left.ShouldBeEmpty();
    }

    private static Process Begin(ClusterFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // Its temporary files go with ours, because it is killed before it can delete them.
            Environment = { [FolderName] = folder.Path, ["TMPDIR"] = folder.Path },
        };
        string[] host = Path.GetFileNameWithoutExtension(start.FileName) == "dotnet" ? [typeof(AnOwner).Assembly.Location] : [];
        foreach (var argument in host.Concat(["-noColor", "-method", $"{typeof(AnOwner).FullName}.{nameof(Serves_until_its_input_ends)}"]))
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Waits until the process has a cluster.</summary>
    private static async Task<string> ServedAsync(Process owner)
    {
        var said = new List<string>();
        while (await owner.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.StartsWith(Served, StringComparison.Ordinal))
                return line[Served.Length..];
        }

        throw new FixtureException($"The owner ended:\n{string.Join('\n', said)}");
    }
}
