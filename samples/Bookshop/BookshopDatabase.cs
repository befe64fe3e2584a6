using Microsoft.Data.Sqlite;

namespace Bookshop;

/// <summary>The shop's tables.</summary>
public static class BookshopDatabase
{
    private const string Schema =
        """
        create table if not exists book (
            isbn text primary key, title text not null, author text not null,
            category integer not null, price text not null);
        create table if not exists stock (
            isbn text primary key references book (isbn), copies integer not null);
        create table if not exists customer_order (
            number integer primary key autoincrement, customer text not null, placed_at text not null, state text not null);
        create table if not exists order_line (
            number integer not null references customer_order (number), isbn text not null, copies integer not null);
        """;

    /// <summary>Opens the file that the variable BOOKSHOP_DATABASE names; a new one gets the tables.</summary>
    public static SqliteConnection Open()
    {
        var file = Environment.GetEnvironmentVariable("BOOKSHOP_DATABASE") ?? "bookshop.db";
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        CreateSchema(connection);
        return connection;
    }

    public static void CreateSchema(SqliteConnection connection) => connection.Execute(Schema);
}
