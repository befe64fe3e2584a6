using System.Runtime.Versioning;
using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;

namespace Shakeout.Databases.Tests.PostgreSql;

[UnsupportedOSPlatform("windows")]
public class APrivateCluster
{
    [FixtureFact]
    public async Task Serves_and_leaves_nothing(ClusterFolder folder)
    {
        await using (var cluster = await folder.StartAsync())
        {
            cluster.ConnectionString.ShouldMatch(@"^Host=127\.0\.0\.1;Port=\d+;Username=postgres;Password=[0-9a-f]{32};Database=postgres$");
            (await Query.AskAsync(cluster.ConnectionString, "SHOW server_version")).ShouldBeOfType<string>().ShouldStartWith(cluster.Version);
            (await Query.AskAsync(cluster.ConnectionString, "SELECT usesuper FROM pg_user WHERE usename = current_user")).ShouldBe(true);
            folder.Left.ShouldNotBeEmpty();
        }

        folder.Left.ShouldBeEmpty();
        folder.Guards.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Tells_where_it_comes_from(ClusterFolder folder)
    {
        await using (await folder.StartAsync())
        {
        }

        await using (await folder.StartAsync())
        {
        }

        folder.Notes.ShouldMatch("""
            ^initdb took .+ m?s; later runs begin with a copy of what it made
            PostgreSQL \d+\S* from /\S+, private cluster on port \d+, ready in .+ m?s from the new initdb
            PostgreSQL \d+\S* from /\S+, private cluster on port \d+, ready in .+ m?s from the cached initdb$
            """);
    }

    [FixtureFact]
    public async Task Shares_nothing_with_another(ClusterFolder folder)
    {
        await using var first = await folder.StartAsync();
        await using var second = await folder.StartAsync();
        await Query.AskAsync(first.ConnectionString, "CREATE TABLE book (id int)");

        (await Query.AskAsync(first.ConnectionString, "SELECT to_regclass('book')::text")).ShouldBe("book");
        (await Query.AskAsync(second.ConnectionString, "SELECT to_regclass('book')::text")).ShouldBe(DBNull.Value);
    }

    [FixtureFact]
    public async Task Starts_from_one_initdb_when_two_begin_at_once(ClusterFolder folder)
    {
        var clusters = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(folder.StartAsync)));

        foreach (var cluster in clusters)
        {
            (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
            await cluster.DisposeAsync();
        }

        File.Exists(Path.Combine(folder.Cache, "complete")).ShouldBeTrue();
        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Takes_settings_of_the_server(ClusterFolder folder)
    {
        var options = folder.Options with { Settings = new Dictionary<string, string> { ["work_mem"] = "7MB", ["timezone"] = "Europe/Warsaw" } };
        await using var cluster = await PostgresCluster.StartAsync(folder.Request(), options);

        (await Query.AskAsync(cluster.ConnectionString, "SELECT current_setting('work_mem') || ' ' || current_setting('timezone') || ' ' || current_setting('fsync')"))
            .ShouldBe("7MB Europe/Warsaw off");
    }

    [FixtureFact]
    public async Task Says_which_settings_the_server_does_not_take_and_keeps_the_cached_initdb(ClusterFolder folder)
    {
        await using (await folder.StartAsync())
        {
        }

        var options = folder.Options with { Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" } };

        var error = await Should.ThrowAsync<FixtureException>(() => PostgresCluster.StartAsync(folder.Request(), options));

        error.Message.ShouldBe("""
            The PostgreSQL server does not take PostgresClusterOptions.Settings: 'no_such_setting = 1'. It said:
              FATAL:  unrecognized configuration parameter "no_such_setting"
            Correct them.
            """);
        folder.Left.ShouldBeEmpty();
        await using var next = await folder.StartAsync();
        folder.Notes.ShouldEndWith(" from the cached initdb");
    }

    [FixtureFact]
    public async Task Leaves_nothing_when_it_is_cancelled(ClusterFolder folder)
    {
        await using (await folder.StartAsync())
        {
        }

        using var run = new CancellationTokenSource();
        var surroundings = new ClusterSurroundings
        {
            Port = () =>
            {
                run.Cancel();
                return new();
            },
        };
        await Should.ThrowAsync<OperationCanceledException>(() => new ClusterStart(folder.Request(run.Token), folder.Options, surroundings).RunAsync());

        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Never_tells_its_password(ClusterFolder folder)
    {
        var cluster = await folder.StartAsync();
        var password = new NpgsqlConnectionStringBuilder(cluster.ConnectionString).Password!;
        ClusterFolder.Signal("-KILL", folder.Server);
        await folder.SoonAsync(async () => (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1));
        await cluster.DisposeAsync();

        folder.Notes.ShouldNotContain(password);
        File.GetUnixFileMode(Path.Combine(folder.Cache, "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(folder.Home).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
