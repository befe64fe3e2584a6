using Microsoft.Data.Sqlite;
using Shakeout.CurrentTest;
using Shakeout.Factories.Persistence;

#pragma warning disable xUnit1051 // Examples to read: a token would say nothing more.

namespace Shakeout.Docs.Tests.Snippets.Music;

/// <summary>Tests that once needed the whole dump.</summary>
public sealed class MusicTests : IAsyncLifetime
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly IDisposable _scope = new TestScope($"a music test {Guid.NewGuid()}", new DataSeed(4711)).Enter();

    public async ValueTask InitializeAsync()
    {
        await _connection.OpenAsync();
        await using var schema = _connection.CreateCommand();
        schema.CommandText = MusicSchema.Sqlite;
        await schema.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _scope.Dispose();
        await _connection.DisposeAsync();
    }

    #region test
    [Fact]
    public async Task What_a_customer_spent_is_the_sum_of_her_invoices()
    {
        var store = new SqlStore(_connection);
        var ada = Make.Customers.With(customer => customer.LastName, "Lovelace").Build();
        await Make.Invoices.CreateAsync(store, 2);
        var hers = await Make.Invoices.With(invoice => invoice.Customer, ada).CreateAsync(store, 3);

        var spent = await AskAsync("SELECT sum(total) FROM invoices JOIN customers USING (customer_id) WHERE last_name = 'Lovelace'");

        spent.ShouldBe(hers.Sum(invoice => invoice.Total));
    }
    #endregion

    [Fact]
    public async Task All_eleven_tables_are_filled()
    {
        var store = new SqlStore(_connection);
        var boss = await Make.Employees.CreateAsync(store);
        #region whole
        await Make.Albums.CreateAsync(store, 20);
        await Make.Playlists.Reuse(Make.Artists).CreateAsync(store, 2);
        await Make.Invoices.Reuse(Make.Employees.With(employee => employee.ReportsTo, boss).Build()).CreateAsync(store, 10);
        #endregion

        string[] tables = ["artists", "albums", "genres", "media_types", "tracks", "playlists", "playlist_tracks", "employees", "customers", "invoices", "invoice_lines"];
        foreach (var table in tables)
            (await AskAsync($"SELECT count(*) FROM {table}")).ShouldBeGreaterThan(0, table);
        (await AskAsync("SELECT count(*) FROM genres")).ShouldBeLessThanOrEqualTo(4);
        (await AskAsync("SELECT count(*) FROM employees WHERE reports_to IS NOT NULL")).ShouldBe(1);
    }

    private async Task<decimal> AskAsync(string query)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = query;
        return Convert.ToDecimal(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
