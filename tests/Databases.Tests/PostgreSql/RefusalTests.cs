using Npgsql;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Databases.PostgreSql;

namespace Shakeout.Databases.Tests.PostgreSql;

public class AServerThatRefuses(ScratchServer server)
{
    private static readonly TestDatabaseOptions Options = new() { Schema = DatabaseSchema.FromScript("CREATE TABLE book (id int)"), LeaseTimeout = TimeSpan.FromSeconds(5) };

    [FixtureFact]
    public async Task Is_told_with_the_user_when_the_password_is_wrong()
    {
        await ShopDatabase.RoleAsync(server, "owner", "CREATEDB");
        var wrong = new NpgsqlConnectionStringBuilder(server.As("owner")) { Password = "hunter2" };

        (await RefusalAsync(wrong.ConnectionString)).ShouldBe(
            $"The server '127.0.0.1:{wrong.Port}' refuses the user 'owner': 28P01: password authentication failed for user \"owner\". Give the right user and password in the connection string.");
    }

    [FixtureFact]
    public async Task Is_told_with_its_address_when_nobody_listens()
        => (await RefusalAsync("Host=127.0.0.1;Port=1;Username=owner;Password=hunter2;Database=postgres")).ShouldBe(
            "The server '127.0.0.1:1' cannot be reached: Failed to connect to 127.0.0.1:1. Is it running, and are host and port in the connection string right?");

    [FixtureFact]
    public async Task Is_told_with_the_database_when_that_is_missing()
        => (await RefusalAsync(server.ConnectionString.Replace("Database=postgres", "Database=shop", StringComparison.Ordinal))).ShouldContain(" has no database 'shop'. Name one that is there, such as 'postgres'");

    [FixtureFact]
    public async Task Is_not_asked_when_the_connection_string_cannot_be_read()
        => (await RefusalAsync("Host=localhost;Password=hunter2;and more")).ShouldBe(
            "The connection string is not one that 'NpgsqlFactory' can read; it is not shown, for it may hold a password. It looks like 'Host=localhost;Username=app;Password=…;Database=postgres', and a value with a semicolon stands in quotes.");

    [FixtureTheory]
    [InlineData("Username=owner;Password=hunter2;Database=postgres", "no Host")]
    [InlineData("Password=hunter2", "no Host and no Username")]
    [InlineData("Host=127.0.0.1;Port=1;Password=hunter2", "no Username")]
    public async Task Is_not_asked_when_the_connection_string_lacks_a_part(string connectionString, string lacks)
        => (await RefusalAsync(connectionString)).ShouldBe($"The connection string names {lacks}. It looks like 'Host=localhost;Username=app;Password=…;Database=postgres'.");

    [Fact]
    public void Is_quoted_without_the_password()
        => new PostgreSqlServer(NpgsqlFactory.Instance, "Host=localhost;Username=app;Password=hunter2;Database=postgres", Options)
            .Said(new InvalidOperationException("the password\n  'hunter2' is  wrong.")).ShouldBe("the password '***' is wrong");

    [FixtureFact]
    public async Task Is_told_when_the_schema_takes_longer_than_the_connection_allows()
    {
        var slow = new NpgsqlConnectionStringBuilder(server.ConnectionString) { CommandTimeout = 1 };

        (await RefusalAsync(slow.ConnectionString, Options with { Schema = DatabaseSchema.FromScript("SELECT pg_sleep(60)") })).ShouldBe(
            "The schema cannot be made: a statement took longer than its timeout allows. Raise 'Command Timeout' in the connection string (0: for ever), or the timeout of the tool that migrates.");
    }

    [FixtureFact]
    public async Task Is_told_with_both_remedies_when_the_user_may_not_make_databases()
    {
        await ShopDatabase.RoleAsync(server, "guest", "NOCREATEDB");

        (await RefusalAsync(server.As("guest"))).ShouldBe(
            """
            The user 'guest' may not make databases, and a reset refuses a database that Shakeout did not make. Let it make its own:
              ALTER ROLE "guest" CREATEDB;
            or name a database of the tests' own in the connection string, and say that it may be reset: TestDatabaseOptions.DatabasesThatMayBeReset = "its name".
            """);
    }

    [FixtureTheory]
    [InlineData("postgres")]
    [InlineData("template1")]
    [InlineData("model_of_others")]
    public async Task Is_not_reset_in_a_database_of_its_own_whatever_the_pattern_says(string database)
    {
        if (database == "model_of_others")
            await ShopDatabase.ExecuteAsync(server.ConnectionString, "CREATE DATABASE model_of_others IS_TEMPLATE true");

        (await RefusalAsync(server.ConnectionString.Replace("Database=postgres", $"Database={database}", StringComparison.Ordinal), Options with { DatabasesThatMayBeReset = "*" })).ShouldBe(
            $"The database '{database}' is one of the server's own or a template for others, and is not reset, whatever TestDatabaseOptions.DatabasesThatMayBeReset says ('*'). Name a database of the tests' own in the connection string, or leave the option out.");
    }

    [FixtureFact]
    public async Task Is_told_the_schemas_that_it_has_when_the_options_name_others()
        => (await RefusalAsync(server.ConnectionString, Options with { SchemasToInclude = ["pubic"], SchemasToExclude = ["x"], TablesToIgnore = ["boook"] })).ShouldBe(
            """
            SchemasToExclude names 'x', and there is no such schema. Those most alike: 'public'.
            SchemasToInclude names 'pubic', and there is no such schema. Those most alike: 'public'.
            TablesToIgnore names 'boook', and the schema has no such table. Those most alike: 'public.book'.
            """);

    [FixtureFact]
    public async Task Is_told_when_the_options_leave_no_table()
        => (await RefusalAsync(server.ConnectionString, Options with { SchemasToExclude = ["public"] })).ShouldBe(
            "The options leave no table to reset, and the schema has 'public.book'. Name fewer in TablesToIgnore and SchemasToExclude, or more in TablesToInclude and SchemasToInclude.");

    [FixtureFact]
    public async Task Is_told_when_the_schema_does_not_suit_it()
        => (await RefusalAsync(server.ConnectionString, Options with { Schema = DatabaseSchema.FromScript("CREATE TABEL book (id int)") })).ShouldBe(
            "The schema cannot be made: 42601: syntax error at or near \"TABEL\" POSITION: 8. Cure the script, the migration or the rows that every test begins with.");

    [FixtureFact]
    public async Task Is_told_the_tables_that_it_has_when_the_options_name_others()
        => (await RefusalAsync(server.ConnectionString, Options with { TablesToIgnore = ["boook"], TablesToInclude = ["x.book"] })).ShouldBe(
            """
            TablesToIgnore names 'boook', and the schema has no such table. Those most alike: 'public.book'.
            TablesToInclude names 'x.book', and the schema has no such table. Those most alike: 'public.book'.
            """);

    [Fact]
    public void Is_told_its_version_when_that_is_too_old()
    {
        ServerVersion.Refusal(120022).ShouldBe("The server is PostgreSQL 12, and test databases need version 13 or later: older ones cannot drop a database that somebody uses. Use a later server.");
        ServerVersion.Refusal(90624).ShouldStartWith("The server is PostgreSQL 9.6, ");
        ServerVersion.Refusal(130000).ShouldBeNull();
    }

    private static async Task<string> RefusalAsync(string connectionString, TestDatabaseOptions? options = null)
    {
        var error = await Should.ThrowAsync<FixtureException>(async () =>
        {
            await using var dialect = new PostgreSqlDialect(NpgsqlFactory.Instance, connectionString, options ?? Options);
            await dialect.MakeTemplateAsync(TestContext.Current.CancellationToken);
        });
        error.ToString().ShouldNotContain("hunter2");
        return error.Message;
    }
}
