using System.Data.Common;
using Microsoft.Data.Sqlite;
using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>Nothing of it is saved, and the message says why.</summary>
public class ARefusedGraph(Shop shop)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite, """
        'Make.Orders', number 7000, cannot be saved: SQLite refuses its row in 'Order'.
          id = 7000, number = 'N-17', customer_id = 1, paid_at = null, status = New, total = 1
          SQLite Error 19: 'UNIQUE constraint failed: Order.number'.
        Nothing was saved of the 20001 rows. Make the value unique in the factory, for instance with f.Unique(…) or f.Seq.
        """)]
    [InlineData(Kind.PostgreSql, """
        'Make.Orders', number 7000, cannot be saved: PostgreSQL refuses its row in 'Order'.
          id = 7000, number = 'N-17', customer_id = 1, paid_at = null, status = New, total = 1
          23505: duplicate key value violates unique constraint "Order_number_key" DETAIL: Key (number)=(N-17) already exists.
        Nothing was saved of the 20001 rows. Make the value unique in the factory, for instance with f.Unique(…) or f.Seq.
        """)]
    public async Task Shows_the_row_among_many_that_a_constraint_refused(Kind kind, string message)
    {
        var store = await shop.OpenAsync(kind);
        var ada = new Customer { Name = "Ada" };
        var orders = Enumerable.Range(1, 10_000).Select(number => Order(number == 7000 ? 17 : number, ada)).ToList();
        orders.ForEach(order => order.Lines.Add(new(1, "A", 1, 1)));

        (await RefusedAsync(store, Built([ada, .. orders]))).ShouldBe(message);

        (await CountsAsync()).ShouldBe("0 | 0 | 0");
        orders[0].Id.ShouldBe(0, "an object that was not saved has no key");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite, "SQLite Error 19: 'CHECK constraint failed: total >= 0'.")]
    [InlineData(Kind.PostgreSql, "23514: new row for relation \"Order\" violates check constraint \"Order_total_check\" DETAIL: Failing row contains (2, N-2, 1, null, New, -1.00).")]
    public async Task Names_the_check(Kind kind, string said)
    {
        var store = await shop.OpenAsync(kind);
        var ada = new Customer { Name = "Ada" };

        (await RefusedAsync(store, Built(Order(1, ada), Order(2, ada, total: -1), Order(3, ada)))).ShouldBe($"""
            'Make.Orders', number 2, cannot be saved: {(kind == Kind.Sqlite ? "SQLite" : "PostgreSQL")} refuses its row in 'Order'.
              id = 2, number = 'N-2', customer_id = 1, paid_at = null, status = New, total = -1
              {said}
            Nothing was saved of the 4 rows. Change the factory's rule so that the value meets the check.
            """);
        (await CountsAsync()).ShouldBe("0 | 0 | 0");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_null_where_no_null_is_taken(Kind kind)
    {
        var store = await shop.OpenAsync(kind);

        (await RefusedAsync(store, Built(new Customer { Name = null! }))).ShouldBe("""
            'Make.Customers', number 1, cannot be saved: 'Customer.Name' is null, and the column 'customers.name' takes no null.
              id = 1, name = null, email = null, address_street = null, address_city = null, favourite_order_id = null
            Give 'Customer.Name' a rule in the factory that is never null.
            """);
        (await RefusedAsync(store, Built(new OrderLine(1, "A", 1, 1)))).ShouldBe("""
            'Make.OrderLines', number 1, cannot be saved: 'order_id' is null, and the column 'order_lines.order_id' takes no null.
              order_id = null, no = 1, sku = 'A', qty = 1, price = 1
            It refers to 'Order': give the factory a rule for it, for instance f.One(…) or f.Parent<…>().
            """);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Meets_a_schema_that_lacks_columns_or_tables(Kind kind)
    {
        var store = await shop.OpenAsync(kind, new SqlMapping().Table<Misfit>("notes").Table<Lost>("nowhere"));

        (await RefusedAsync(store, Built(new Misfit()))).ShouldBe("""
            'Misfit' does not fit the table 'notes':
              'Misfit.Colour' has no column. Map it: .Column<Misfit>(x => x.Colour, "…"), or leave it out: .Ignore<Misfit>(x => x.Colour).
              'Misfit.Where' has no column. Map it: .Column<Misfit>(x => x.Where, "…"), or leave it out: .Ignore<Misfit>(x => x.Where).
              The column 'notes.text' takes no null and has no default, and no member fills it. Map one: .Column<Misfit>(x => x.…, "text").
            The columns of 'notes' are 'id', 'text'.
            """);
        (await RefusedAsync(store, Built(new Address("Main St", "York")))).ShouldBe("""
            'Address' has no table: none is named like it. The tables are 'Order', 'animals', 'customers', 'employees', 'marks', 'notes', 'order_lines', 'order_tags', 'ring_a', 'ring_b', 'sample', 'tags', 'teams', 'tie_a', 'tie_b'.
            Name it in the mapping: new SqlMapping().Table<Address>("…"), which the store is given.
            """);
        (await RefusedAsync(store, Built(new Lost()))).ShouldStartWith("The mapping says that 'Lost' goes to the table 'nowhere', and there is none of that name. The tables are");
    }

    /// <summary>What a second step fills is refused like what is inserted, and so is what is checked at the end.</summary>
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_refused_in_its_second_step_too(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        await shop.RunAsync(kind == Kind.Sqlite
            ? "CREATE TRIGGER no_team BEFORE UPDATE ON employees WHEN new.name = 'Ben' BEGIN SELECT RAISE(ABORT, 'Ben is in no team'); END"
            : """
            CREATE FUNCTION no_team() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'Ben is in no team'; END $$;
            CREATE TRIGGER no_team BEFORE UPDATE ON employees FOR EACH ROW WHEN (new.name = 'Ben') EXECUTE FUNCTION no_team();
            """);
        var (ada, ben) = (new Employee { Name = "Ada" }, new Employee { Name = "Ben" });
        (ada.Team, ben.Team) = (new Team { Name = "One", Lead = ada }, new Team { Name = "Two", Lead = ben });

        var message = await RefusedAsync(store, Built(ada, ben));

        message.ShouldStartWith($"""
            'Make.Employees', number 2, cannot be saved: {(kind == Kind.Sqlite ? "SQLite" : "PostgreSQL")} refuses its row in 'employees'.
              id = 2, name = 'Ben', boss_id = null, team_id = 2
            """);
        message.ShouldContain("Ben is in no team");
        (await shop.AskAsync("SELECT count(*) FROM employees")).ShouldBe("0");
    }

    [FixtureFact]
    public async Task Is_given_to_a_server_that_went_away()
    {
        var store = await shop.OpenAsync(Kind.PostgreSql);
        await shop.RunAsync("""
            CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN new; END $$;
            CREATE TRIGGER leave BEFORE INSERT ON tags FOR EACH ROW EXECUTE FUNCTION leave();
            """);

        (await RefusedAsync(store, Built(new Tag("x")))).ShouldBe("""
            PostgreSQL refuses rows of 'tags', and does not say which.
              57P01: terminating connection due to administrator command
            Nothing was saved of the one row. Look at the connection, and at the server's log.
            """);
    }

    [FixtureFact]
    public async Task Hangs_together_in_a_cycle_that_nothing_opens()
    {
        var store = await shop.OpenAsync(Kind.PostgreSql);
        var (a, b) = (new RingA { Id = 1 }, new RingB { Id = 2 });
        (a.B, b.A) = (b, a);

        (await RefusedAsync(store, Built(a, b))).ShouldBe("""
            There is no order to insert these rows in: ring_a -> ring_b -> ring_a
              'ring_a.b_id' refers to 'ring_b' and may not be null
              'ring_b.a_id' refers to 'ring_a' and may not be null
            Make one of these columns nullable, or its foreign key DEFERRABLE, so that it is checked at the end of the transaction.
            """);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_given_to_a_connection_that_is_closed(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        await shop.Connection.CloseAsync();

        (await RefusedAsync(store, Built(new Tag("x")))).ShouldBe("Nothing can be saved: the connection is closed. Open it before the store is used: await connection.OpenAsync().");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_cancelled(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => store.SaveAsync(Built(new Tag("x")), cancelled.Token));

        (await shop.AskAsync("SELECT count(*) FROM tags")).ShouldBe("0");
    }

    [FixtureFact]
    public async Task Is_cancelled_when_a_part_of_it_is_inserted()
    {
        var store = await shop.OpenAsync(Kind.Sqlite);
        using var stop = new CancellationTokenSource();
        ((SqliteConnection)shop.Connection).CreateFunction("stop", () => { stop.Cancel(); return 0; });
        await shop.RunAsync("CREATE TEMP TRIGGER in_the_middle AFTER INSERT ON notes WHEN new.text = 'number 500' BEGIN SELECT stop(); END");

        await Should.ThrowAsync<OperationCanceledException>(
            () => store.SaveAsync(Built(Enumerable.Range(1, 1000).Select(number => new Note($"number {number}"))), stop.Token));

        (await shop.AskAsync("SELECT count(*) FROM notes")).ShouldBe("0");
    }

    [Fact]
    public void Is_given_to_a_provider_that_is_not_served()
    {
        using DbConnection other = new OtherConnection();

        Should.Throw<FactoryException>(() => new SqlStore(other)).Message.ShouldBe($"""
            A '{typeof(OtherConnection).FullName}' cannot be saved to: plain ADO.NET is served on PostgreSQL (Npgsql) and SQLite (Microsoft.Data.Sqlite).
            Unwrap the connection if a profiler wraps it, save through EF Core with Shakeout.Factories.EntityFramework, or write an IStore.
            """);
    }

    private static Order Order(int number, Customer customer, decimal total = 1) => new() { Number = $"N-{number}", Customer = customer, Total = total };

    private static async Task<string> RefusedAsync(SqlStore store, BuiltGraph graph)
        => (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(graph, Cancellation))).Message;

    private Task<string> CountsAsync()
        => shop.AskAsync("""SELECT (SELECT count(*) FROM customers), (SELECT count(*) FROM "Order"), (SELECT count(*) FROM order_lines)""");

    private sealed class Misfit
    {
        public int Id { get; init; }

        public string Colour { get; init; } = "red";

        public Address Where { get; init; } = new("", "");
    }

    private sealed class Lost;
}
