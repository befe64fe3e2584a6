using System.Globalization;
using Npgsql;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests.PostgreSql;

public class ManyTests(ScratchServer server)
{
    private readonly RecordedRequests _tests = new();

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    public async Task Share_nothing_on_four_databases_and_leave_nothing(Way way)
    {
        await using (var databases = new TestDatabases(NpgsqlFactory.Instance, await ShopDatabase.ConnectionAsync(server, way), ShopDatabase.Options(way) with { Verify = true }))
        {
            await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
            {
                await using var database = await databases.LeaseAsync(_tests.Of(number.ToString(CultureInfo.InvariantCulture)));
                await using var connection = await database.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = $"INSERT INTO plain_01 (amount) VALUES (1); INSERT INTO plain_{(number % 44) + 2:00} (amount) VALUES (1); UPDATE country SET price = {number}; SELECT concat_ws(' ', min(id), max(id), count(*)) FROM plain_01";
                (await command.ExecuteScalarAsync(cancellation)).ShouldBe("1 1 1");
            });
        }

        _tests.Notes.Split('\n').Where(note => note.Contains("not used again", StringComparison.Ordinal)).ShouldBeEmpty();
        _tests.Notes.Split('\n').Count(note => note.EndsWith(" cloned from the template in # ms", StringComparison.Ordinal)).ShouldBeInRange(1, 4);
    }

    [FixtureFact]
    public async Task Get_another_database_after_one_that_left_a_transaction_open()
    {
        await using var databases = new TestDatabases(NpgsqlFactory.Instance, server.ConnectionString, ShopDatabase.Options(Way.Superuser) with { LockTimeout = TimeSpan.FromMilliseconds(50) });
        var first = await databases.LeaseAsync(_tests.Of("forgetful"));
        await using var connection = new NpgsqlConnection(first.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var command = new NpgsqlCommand("DELETE FROM remark", connection))
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<FixtureException>(async () => await first.DisposeAsync())).Message.ShouldContain("last statement: DELETE FROM remark");

        await using var second = await databases.LeaseAsync(_tests.Of("next"));
        second.Name.ShouldNotBe(first.Name);
    }

    [FixtureFact]
    public async Task Get_the_rows_of_unlogged_tables_also_after_a_crash_emptied_the_template()
    {
        await using var crashing = await ScratchServer.StartAsync(_tests.Of("all"));
        var options = ShopDatabase.Options(Way.Superuser) with { Schema = DatabaseSchema.FromScript("CREATE UNLOGGED TABLE cache (id serial PRIMARY KEY, word text); INSERT INTO cache (word) VALUES ('a'), ('b')") };
        await using var shop = await ShopDatabase.MakeAsync(crashing.ConnectionString, options);
        await crashing.CrashAsync();

        await using var next = await shop.NextAsync(2);

        (await next.DifferencesAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [FixtureFact]
    public async Task Get_another_database_where_rows_of_the_template_traded_unique_values_and_one_statement_cannot_trade_back()
    {
        await using var shop = await ShopDatabase.MakeAsync(server, Way.PlainOwner);
        await shop.ExecuteAsync("UPDATE country SET name = 'x' WHERE code = 'de'; UPDATE country SET name = 'Germany' WHERE code = 'gb'; UPDATE country SET name = 'Great Britain' WHERE code = 'de'");

        (await Should.ThrowAsync<FixtureException>(shop.ResetAsync)).Message.ShouldContain("23505: duplicate key value violates unique constraint \"country_name_key\"");
    }

    [FixtureTheory]
    [InlineData(Way.Superuser)]
    [InlineData(Way.PlainOwner)]
    [InlineData(Way.PlainProbe)]
    public async Task Need_no_tables(Way way)
    {
        await using var shop = await ShopDatabase.MakeAsync(server, way, ShopDatabase.Options(way) with { Schema = DatabaseSchema.FromScript("CREATE UNLOGGED SEQUENCE counter") });
        await shop.ExecuteAsync("SELECT nextval('counter'); CREATE TEMP TABLE t (id int)");

        (await shop.ResetAsync()).SchemaChange.ShouldBeNull();
        (await shop.DifferencesAsync()).ShouldBe("");
    }
}
