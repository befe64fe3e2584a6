using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Databases.Tests;

public class ASchema
{
    [Fact]
    public void Is_known_again_by_what_it_does()
    {
        var books = DatabaseSchema.FromScript("CREATE TABLE book (id int)");
        var seeded = books.Then(DatabaseSchema.FromScript("INSERT INTO book VALUES (1)"));

        books.Fingerprint.ShouldBe(DatabaseSchema.FromScript("CREATE TABLE book (id int)").Fingerprint);
        seeded.Fingerprint.ShouldNotBe(books.Fingerprint);
        seeded.Fingerprint!.Length.ShouldBe(12);
        DatabaseSchema.From((_, _) => Task.CompletedTask).Fingerprint.ShouldBeNull();
        books.Then(DatabaseSchema.From((_, _) => Task.CompletedTask)).Fingerprint.ShouldBeNull();
        DatabaseSchema.From((_, _) => Task.CompletedTask, "1").Fingerprint.ShouldNotBe(DatabaseSchema.From((_, _) => Task.CompletedTask, "2").Fingerprint);
    }

    [FixtureFact]
    public void Is_read_from_the_files_of_a_folder_in_the_order_of_their_names(TemporaryFolder folder)
    {
        folder.Write("V10__b.sql", "B");
        folder.Write("V2__a.sql", "A");
        folder.Write("notes.txt", "C");

        DatabaseSchema.FromFiles(folder.Path).Fingerprint
            .ShouldBe(DatabaseSchema.FromScript("A").Then(DatabaseSchema.FromScript("B")).Fingerprint);
    }

    [FixtureFact]
    public async Task Names_the_file_that_is_wrong_and_passes_over_an_empty_one(TemporaryFolder folder)
    {
        folder.Write("1.sql", "");
        var wrong = folder.Write("2.sql", "CREATE TABEL book (title)");
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<FixtureException>(() => DatabaseSchema.FromFiles(folder.Path).CreateAsync(connection, TestContext.Current.CancellationToken))).Message
            .ShouldBe($"The script '{wrong}' of the schema failed: SQLite Error 1: 'near \"TABEL\": syntax error'.");
    }

    [FixtureFact]
    public void Says_what_it_looked_for_where_there_are_no_files(TemporaryFolder folder)
    {
        Should.Throw<FixtureException>(() => DatabaseSchema.FromFiles(folder.Path)).Message
            .ShouldBe($"There is no file '*.sql' in the folder '{folder.Path}' of the schema's scripts.");
        Should.Throw<FixtureException>(() => DatabaseSchema.FromFiles("no such")).Message.ShouldBe(
            $"There is no folder '{Path.Combine(AppContext.BaseDirectory, "no such")}' with scripts of the schema. Have it copied beside the test assembly: <None Update=\"no such/**\" CopyToOutputDirectory=\"PreserveNewest\" />");
    }
}
