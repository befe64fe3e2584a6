using System.Data.Common;

namespace Library.Tests;

#region ado
public class BookImportTests(TestDatabase database)
{
    [Fact]
    public async Task All_books_are_taken_over()
    {
        await using var connection = await database.OpenAsync();

        await new BookImport(connection).TakeOverAsync(["1;Persuasion", "2;Villette"]);

        Assert.Equal(4L, await BooksAsync(connection));
    }

    [Fact]
    public async Task None_is_taken_over_when_one_is_known_already()
    {
        await using var connection = await database.OpenAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => new BookImport(connection).TakeOverAsync(["1;Persuasion", "9780141439587;Emma"]));

        Assert.Equal(2L, await BooksAsync(connection));
    }

    private static async Task<long> BooksAsync(DbConnection connection)
    {
        await using var count = connection.CreateCommand();
        count.CommandText = """SELECT count(*) FROM "Books" """;
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
#endregion
