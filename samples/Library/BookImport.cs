using System.Data.Common;

namespace Library;

/// <summary>Takes over a list of books, all or none, with plain ADO.NET.</summary>
public sealed class BookImport(DbConnection connection)
{
    /// <param name="lines">A book each: its ISBN, a semicolon, its title.</param>
    public async Task TakeOverAsync(IEnumerable<string> lines)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var line in lines)
        {
            await using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = """INSERT INTO "Books" ("Isbn", "Title") VALUES (@isbn, @title)""";
            Add(insert, "isbn", line.Split(';')[0]);
            Add(insert, "title", line.Split(';')[1]);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
