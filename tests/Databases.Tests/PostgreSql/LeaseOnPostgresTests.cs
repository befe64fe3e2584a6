using Npgsql;
using Shakeout.Docs.Tests.Snippets.Databases;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

/// <summary>Leases on a real server.</summary>
public class APooledPostgres(PostgresCluster cluster)
{
    private static readonly DatabaseSchema Schema = DatabaseSchema.FromScript("""
        CREATE TABLE book (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL);
        CREATE TABLE audit (line text);
        INSERT INTO book (title) VALUES ('Emma');
        """);

    private readonly RecordedRequests _tests = new();

    [Fact]
    public async Task Keeps_what_tests_write_to_an_ignored_table()
    {
        await using var databases = Databases(new() { Schema = Schema, TablesToIgnore = ["audit"] });
        await using (var database = await databases.LeaseAsync(_tests.Of("AuditTests.Writes")))
            await Query.AskAsync(database.ConnectionString, "INSERT INTO audit VALUES ('kept')");

        await using var next = await databases.LeaseAsync(_tests.Of("AuditTests.Reads"));

        (await Query.AskAsync(next.ConnectionString, "SELECT count(*) FROM audit")).ShouldBe(1L);
    }

    [Fact]
    public async Task Rolls_back_what_the_one_transaction_did_and_restores_what_was_committed_all_the_same()
    {
        await using var databases = Databases(new() { Schema = Schema, Strategy = ResetStrategy.Rollback, Verify = true });
        foreach (var end in (string[])["", "COMMIT"])
        {
            await using var database = await databases.LeaseAsync(_tests.Of($"RollbackTests.Ends by '{end}'"));
            await using var command = database.Transaction.Connection!.CreateCommand();
            command.CommandText = $"INSERT INTO book (title) VALUES ('Persuasion'); {end}";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var next = await databases.LeaseAsync(_tests.Of("RollbackTests.Next"));
        await using var count = next.Transaction.Connection!.CreateCommand();
        count.CommandText = "INSERT INTO book (title) VALUES ('next') RETURNING id";
        (await count.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task Is_reset_by_Respawn_where_the_user_keeps_it()
    {
        await using var databases = Databases(RespawnBridge.Options(DatabaseSchema.FromScript("CREATE TABLE book (id serial PRIMARY KEY, title text)")));
        await using (var database = await databases.LeaseAsync(_tests.Of("RespawnTests.Writes")))
            await Query.AskAsync(database.ConnectionString, "INSERT INTO book (title) VALUES ('Emma')");

        await using var next = await databases.LeaseAsync(_tests.Of("RespawnTests.Reads"));

        (await Query.AskAsync(next.ConnectionString, "SELECT count(*) FROM book")).ShouldBe(0L);
        _tests.Notes.ShouldContain(": by ResetBy");
    }

    private TestDatabases Databases(TestDatabaseOptions options) => new(NpgsqlFactory.Instance, cluster.ConnectionString, options);
}
