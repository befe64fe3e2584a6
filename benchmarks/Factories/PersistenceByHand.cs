using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Shakeout.Benchmarks;

/// <summary>The fastest ways to save the rows that can be written by hand, each for these three tables only; they give the keys themselves.</summary>
internal static class PersistenceByHand
{
    /// <summary>PostgreSQL: an array for each column.</summary>
    public static async Task UnnestAsync(DbConnection connection, PersistenceRows rows)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var customers = await InsertAsync(connection, """INSERT INTO customer ("Name", "Email", "Since") SELECT * FROM unnest($1, $2, $3) RETURNING "Id" """, rows.Customers.Count,
            rows.Customers.Select(customer => customer.Name).ToArray(), rows.Customers.Select(customer => customer.Email).ToArray(), rows.Customers.Select(customer => customer.Since).ToArray());
        var customerIds = Keys(rows.Customers, customers);
        var orders = await InsertAsync(connection, """INSERT INTO purchase ("Number", "CustomerId", "PlacedAt", "Total") SELECT * FROM unnest($1, $2, $3, $4) RETURNING "Id" """, rows.Orders.Count,
            rows.Orders.Select(order => order.Number).ToArray(), rows.Orders.Select(order => customerIds[order.Customer]).ToArray(), rows.Orders.Select(order => order.PlacedAt).ToArray(), rows.Orders.Select(order => order.Total).ToArray());
        var orderIds = Keys(rows.Orders, orders);
        await InsertAsync(connection, """INSERT INTO line ("PurchaseId", "Sku", "Qty", "Price") SELECT * FROM unnest($1, $2, $3, $4) RETURNING "Id" """, rows.Lines.Count,
            rows.Lines.Select(line => orderIds[line.Purchase]).ToArray(), rows.Lines.Select(line => line.Sku).ToArray(), rows.Lines.Select(line => line.Qty).ToArray(), rows.Lines.Select(line => line.Price).ToArray());
        await transaction.CommitAsync();
    }

    /// <summary>PostgreSQL: a binary COPY.</summary>
    public static async Task CopyAsync(DbConnection connection, PersistenceRows rows)
    {
        var npgsql = (NpgsqlConnection)connection;
        await using var transaction = await npgsql.BeginTransactionAsync();
        var customerIds = Keys(rows.Customers, await ReserveAsync(npgsql, "customer", rows.Customers.Count));
        var orderIds = Keys(rows.Orders, await ReserveAsync(npgsql, "purchase", rows.Orders.Count));
        var lineIds = await ReserveAsync(npgsql, "line", rows.Lines.Count);
        await using (var copy = await npgsql.BeginBinaryImportAsync("""COPY customer ("Id", "Name", "Email", "Since") FROM STDIN (FORMAT BINARY)"""))
        {
            foreach (var customer in rows.Customers)
            {
                copy.StartRow();
                copy.Write(customerIds[customer], NpgsqlDbType.Integer);
                copy.Write(customer.Name, NpgsqlDbType.Text);
                copy.Write(customer.Email, NpgsqlDbType.Text);
                copy.Write(customer.Since, NpgsqlDbType.Date);
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await npgsql.BeginBinaryImportAsync("""COPY purchase ("Id", "Number", "CustomerId", "PlacedAt", "Total") FROM STDIN (FORMAT BINARY)"""))
        {
            foreach (var order in rows.Orders)
            {
                copy.StartRow();
                copy.Write(orderIds[order], NpgsqlDbType.Integer);
                copy.Write(order.Number, NpgsqlDbType.Text);
                copy.Write(customerIds[order.Customer], NpgsqlDbType.Integer);
                copy.Write(order.PlacedAt, NpgsqlDbType.TimestampTz);
                copy.Write(order.Total, NpgsqlDbType.Numeric);
            }

            await copy.CompleteAsync();
        }

        await using (var copy = await npgsql.BeginBinaryImportAsync("""COPY line ("Id", "PurchaseId", "Sku", "Qty", "Price") FROM STDIN (FORMAT BINARY)"""))
        {
            for (var index = 0; index < rows.Lines.Count; index++)
            {
                copy.StartRow();
                copy.Write(lineIds[index], NpgsqlDbType.Integer);
                copy.Write(orderIds[rows.Lines[index].Purchase], NpgsqlDbType.Integer);
                copy.Write(rows.Lines[index].Sku, NpgsqlDbType.Text);
                copy.Write(rows.Lines[index].Qty, NpgsqlDbType.Integer);
                copy.Write(rows.Lines[index].Price, NpgsqlDbType.Numeric);
            }

            await copy.CompleteAsync();
        }

        await transaction.CommitAsync();
    }

    /// <summary>SQLite: a prepared statement for a row, in one transaction.</summary>
    public static async Task PreparedAsync(DbConnection connection, PersistenceRows rows)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        using (var insert = Prepared(transaction, """INSERT INTO customer ("Id", "Name", "Email", "Since") VALUES ($0, $1, $2, $3)""", 4))
        {
            for (var index = 0; index < rows.Customers.Count; index++)
                Run(insert, index + 1, rows.Customers[index].Name, rows.Customers[index].Email, rows.Customers[index].Since);
        }

        var customerIds = Keys(rows.Customers, [.. Enumerable.Range(1, rows.Customers.Count)]);
        using (var insert = Prepared(transaction, """INSERT INTO purchase ("Id", "Number", "CustomerId", "PlacedAt", "Total") VALUES ($0, $1, $2, $3, $4)""", 5))
        {
            for (var index = 0; index < rows.Orders.Count; index++)
                Run(insert, index + 1, rows.Orders[index].Number, customerIds[rows.Orders[index].Customer], rows.Orders[index].PlacedAt, rows.Orders[index].Total);
        }

        var orderIds = Keys(rows.Orders, [.. Enumerable.Range(1, rows.Orders.Count)]);
        using (var insert = Prepared(transaction, """INSERT INTO line ("Id", "PurchaseId", "Sku", "Qty", "Price") VALUES ($0, $1, $2, $3, $4)""", 5))
        {
            for (var index = 0; index < rows.Lines.Count; index++)
                Run(insert, index + 1, orderIds[rows.Lines[index].Purchase], rows.Lines[index].Sku, rows.Lines[index].Qty, rows.Lines[index].Price);
        }

        await transaction.CommitAsync();
    }

    private static Dictionary<T, int> Keys<T>(IReadOnlyList<T> rows, IReadOnlyList<int> ids)
        where T : class
    {
        var keys = new Dictionary<T, int>(rows.Count, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < rows.Count; index++)
            keys.Add(rows[index], ids[index]);
        return keys;
    }

    private static async Task<int[]> InsertAsync(DbConnection connection, string sql, int count, params Array[] arrays)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var array in arrays)
        {
            var parameter = command.CreateParameter();
            parameter.Value = array;
            command.Parameters.Add(parameter);
        }

        var ids = new int[count];
        await using var reader = await command.ExecuteReaderAsync();
        for (var index = 0; await reader.ReadAsync(); index++)
            ids[index] = reader.GetInt32(0);
        return ids;
    }

    private static async Task<int[]> ReserveAsync(NpgsqlConnection connection, string table, int count)
    {
        await using var command = new NpgsqlCommand($"""SELECT array_agg(nextval(pg_get_serial_sequence('{table}', 'Id'))::int) FROM generate_series(1, {count})""", connection);
        return (int[])(await command.ExecuteScalarAsync())!;
    }

    private static SqliteCommand Prepared(SqliteTransaction transaction, string sql, int parameters)
    {
        var command = new SqliteCommand(sql, transaction.Connection, transaction);
        for (var index = 0; index < parameters; index++)
            command.Parameters.Add(new SqliteParameter($"${index}", null));
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index];
        command.ExecuteNonQuery();
    }
}
