using System.Runtime.Versioning;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

[UnsupportedOSPlatform("windows")]
public class ACachedInitdb
{
    [FixtureFact]
    public async Task Is_made_anew_when_part_of_it_was_deleted(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        File.Delete(Path.Combine(folder.Cache, "data", "global", "pg_control"));
        await StartAndStopAsync(folder);
        File.Delete(Path.Combine(folder.Cache, "password"));
        await StartAndStopAsync(folder);
        File.Delete(Path.Combine(folder.Cache, "complete"));
        await StartAndStopAsync(folder);

        Kinds(folder).ShouldBe("new, new, new, new");
        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Has_a_spare_copy_that_the_next_run_takes_and_replaces(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        var spare = folder.Spares.ShouldHaveSingleItem();
        File.WriteAllText(Path.Combine(spare, "data", "PG_VERSION.mark"), "");
        File.Delete(Path.Combine(spare, "data", "postgresql.auto.conf"));

        await using (await folder.StartAsync())
            File.Exists(Path.Combine(folder.Data, "PG_VERSION.mark")).ShouldBeTrue("its data folder is the spare copy");

        File.Exists(Path.Combine(folder.Spares.ShouldHaveSingleItem(), "data", "PG_VERSION.mark")).ShouldBeFalse("it is a new copy");
    }

    [FixtureFact]
    public async Task Has_a_spare_copy_with_a_password_of_its_own(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        Directory.Delete(folder.Cache, recursive: true);
        var spare = folder.Spares.ShouldHaveSingleItem();
        Directory.Move(spare, spare + "-aside");
        await StartAndStopAsync(folder);
        Directory.Delete(folder.Spares.Single(path => path == spare), recursive: true);
        Directory.Move(spare + "-aside", spare);

        await StartAndStopAsync(folder);
    }

    [FixtureFact]
    public async Task Is_copied_when_the_spare_copy_is_not_whole(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        File.Delete(Path.Combine(folder.Spares.ShouldHaveSingleItem(), "data", "global", "pg_control"));

        await using var cluster = await folder.StartAsync();

        (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [FixtureFact]
    public async Task Is_made_anew_when_no_server_starts_from_it(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        foreach (var copy in (string[])[folder.Cache, folder.Spares.ShouldHaveSingleItem()])
            File.WriteAllText(Path.Combine(copy, "data", "global", "pg_control"), "");
        await StartAndStopAsync(folder);
        await StartAndStopAsync(folder);

        Kinds(folder).ShouldBe("new, new, cached");
        folder.Notes.ShouldContain("\nthe server did not start from the cached initdb, which is made anew\ninitdb took ");
        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Is_not_used_where_others_may_write(ClusterFolder folder)
    {
        await StartAndStopAsync(folder);
        File.SetUnixFileMode(folder.Home, File.GetUnixFileMode(folder.Home) | UnixFileMode.OtherWrite);

        (await Should.ThrowAsync<FixtureException>(folder.StartAsync)).Message
            .ShouldBe($"The folder '{folder.Home}' is not used for PostgreSQL: it is a link, or others may write to it. Delete it; it is made anew.");
    }

    [FixtureFact]
    public async Task Is_not_used_where_it_is_another_users(ClusterFolder folder)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can make a folder that is another user's.");
        Directory.CreateDirectory(folder.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

        (await Should.ThrowAsync<FixtureException>(folder.StartAsync)).Message
            .ShouldBe($"The folder '{folder.Home}' does not belong to the user 'postgres', who is to run PostgreSQL. Delete it; it is made anew.");
        folder.Left.ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Must_lie_where_the_servers_user_can_go(ClusterFolder folder)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "The server's user is another only when the tests run as root.");
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        (await Should.ThrowAsync<FixtureException>(folder.StartAsync)).Message
            .ShouldBe($"The user 'postgres', who is to run PostgreSQL, cannot enter the folder '{folder.Home}'. Let others enter the folders above it (chmod o+x), or name another in PostgresClusterOptions.Folder.");
    }

    [FixtureFact]
    public async Task Must_lie_in_a_folder_that_exists(ClusterFolder folder)
        => (await Should.ThrowAsync<FixtureException>(() => PostgresCluster.StartAsync(folder.Request(), folder.Options with { Folder = "/nowhere" }))).Message
            .ShouldBe("There is no folder '/nowhere' for the PostgreSQL cluster. Make it, or leave PostgresClusterOptions.Folder away.");

    private static async Task StartAndStopAsync(ClusterFolder folder)
    {
        await using var cluster = await folder.StartAsync();
        (await Query.AskAsync(cluster.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    /// <summary>From which initdb the clusters were started.</summary>
    private static string Kinds(ClusterFolder folder)
        => string.Join(", ", folder.Notes.Split('\n').Where(line => line.StartsWith("PostgreSQL ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^2]));
}
