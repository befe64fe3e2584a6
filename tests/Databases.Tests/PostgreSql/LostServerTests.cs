using System.Diagnostics;
using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>Servers that die or run out of room in the middle of a test: each test has one of its own.</summary>
public sealed class ATestWhoseServerIsLost
{
    private static readonly TestDatabaseOptions Options = new() { Schema = DatabaseSchema.FromScript("CREATE TABLE book (id serial PRIMARY KEY, title text)") };

    private readonly RecordedRequests _tests = new();

    [Theory]
    [InlineData("the whole server")]
    [InlineData("one connection")]
    public async Task Is_blamed_and_the_next_one_finds_a_clean_database(string killed)
    {
        await using var cluster = await PostgresCluster.StartAsync(_tests.Of("all"));
        await using var databases = new TestDatabases(NpgsqlFactory.Instance, cluster.ConnectionString, Options);
        await (await databases.LeaseAsync(_tests.Of("Before"))).DisposeAsync();
        var database = await databases.LeaseAsync(_tests.Of("ShopTests.Sells"));
        var other = await databases.LeaseAsync(_tests.Of("ShopTests.Beside"));
        await Query.AskAsync(database.ConnectionString, "INSERT INTO book (title) VALUES ('Emma')");
        var process = killed == "one connection" ? "SELECT pg_backend_pid()::text" : "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)";
        await KillAsync(cluster, process);

        var error = await Should.ThrowAsync<FixtureException>(() => database.DisposeAsync().AsTask());
        await Should.ThrowAsync<FixtureException>(() => other.DisposeAsync().AsTask());
        await using var next = await databases.LeaseAsync(_tests.Of("ShopTests.Next"));

        error.Message.ShouldContain(database.Name);
        (await Query.AskAsync(next.ConnectionString, "INSERT INTO book (title) VALUES ('next') RETURNING id")).ShouldBe(1);
        (await Query.AskAsync(next.ConnectionString, "SELECT count(*) FROM book")).ShouldBe(1L);
    }

    [Fact]
    public async Task Leaves_a_clean_database_when_it_filled_the_disk()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root can mount a small disk.");
        var disk = Directory.CreateTempSubdirectory("shakeout-small-disk-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=240m,mode=0755", "tmpfs", disk);
        try
        {
            await using var cluster = await PostgresCluster.StartAsync(_tests.Of("all"), new() { Folder = disk, Settings = new Dictionary<string, string> { ["max_wal_size"] = "32MB", ["min_wal_size"] = "32MB" } });
            await using var databases = new TestDatabases(NpgsqlFactory.Instance, cluster.ConnectionString, Options);
            await using (var database = await databases.LeaseAsync(_tests.Of("ShopTests.Fills")))
            {
                var error = await Should.ThrowAsync<PostgresException>(() => Query.AskAsync(
                    database.ConnectionString, "CREATE UNLOGGED TABLE heap (line text); ALTER TABLE heap ALTER line SET STORAGE PLAIN; INSERT INTO heap SELECT repeat(md5(n::text), 200) FROM generate_series(1, 100000) n"));
                error.SqlState.ShouldBe(PostgresErrorCodes.DiskFull);
            }

            await using var next = await databases.LeaseAsync(_tests.Of("ShopTests.Next"));
            (await Query.AskAsync(next.ConnectionString, "INSERT INTO book (title) VALUES ('next') RETURNING id")).ShouldBe(1);
        }
        finally
        {
            await RunAsync("umount", "--lazy", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task KillAsync(PostgresCluster cluster, string findProcess)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(findProcess, connection);
        var process = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        await RunAsync("kill", "-9", process.Trim());
        // The server ends every connection when it notices.
        await Should.ThrowAsync<NpgsqlException>(async () =>
        {
            await using var wait = new NpgsqlCommand("SELECT pg_sleep(30)", connection);
            await wait.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });
    }

    private static async Task RunAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, error);
    }
}
