using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>An object that a graph refers to, and that no factory of the call built.</summary>
public class AnObjectHandedIn(Shop shop)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_saved_with_the_graph_once_and_later_only_referred_to(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var bob = new Customer { Name = "Bob" };
        var sale = new Tag("sale");

        await store.SaveAsync(Built(Order("1", bob, sale), Order("2", bob, sale)), Cancellation);
        await store.SaveAsync(Built(Order("3", bob, sale)), Cancellation);
        await new SqlStore(shop.Connection).SaveAsync(Built(Order("4", bob, sale)), Cancellation);

        (await shop.AskAsync("SELECT id, name FROM customers")).ShouldBe("1 | Bob");
        (await shop.AskAsync("""SELECT number, customer_id, tag FROM "Order" JOIN order_tags ON order_id = id ORDER BY number""")).ShouldBe("1 | 1 | sale\n2 | 1 | sale\n3 | 1 | sale\n4 | 1 | sale");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_saved_again_when_its_transaction_was_rolled_back(Kind kind)
    {
        await shop.OpenAsync(kind);
        var bob = new Customer { Name = "Bob" };
        await using (var transaction = await shop.Connection.BeginTransactionAsync(Cancellation))
        {
            await new SqlStore(transaction).SaveAsync(Built(Order("1", bob)), Cancellation);
            await transaction.RollbackAsync(Cancellation);
        }

        await new SqlStore(shop.Connection).SaveAsync(Built(Order("2", bob)), Cancellation);

        (await shop.AskAsync("""SELECT number, name FROM "Order" JOIN customers ON customers.id = customer_id""")).ShouldBe("2 | Bob");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_walked_like_the_graph_when_it_is_new(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var boss = new Employee { Name = "Ada" };
        boss.Team = new Team { Name = "One", Lead = new Employee { Name = "Cid" } };

        await store.SaveAsync(Built(new Employee { Name = "Ben", Boss = boss }), Cancellation);

        (await shop.AskAsync("SELECT name FROM employees ORDER BY name")).ShouldBe("Ada\nBen\nCid");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_known_again_by_the_store_that_saved_it_where_no_member_holds_its_key(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var note = new Note("hm");
        var first = new Mark { Note = note };

        await store.SaveAsync(Built(first), Cancellation);
        await store.SaveAsync(Built(new Mark { Note = note, BeforeId = first.Id }), Cancellation);

        first.Id.ShouldBe(new MarkId(1), "a type around one value goes to the column of that value");
        (await shop.AskAsync("SELECT m.id, text, before_id FROM marks m JOIN notes n ON n.id = note_id ORDER BY 1")).ShouldBe("1 | hm | null\n2 | hm | 1");
        (await shop.AskAsync("SELECT count(*) FROM notes")).ShouldBe("1");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_named_as_such_when_it_is_refused(Kind kind)
    {
        var store = await shop.OpenAsync(kind);

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(Order("1", new() { Name = null! })), Cancellation))).Message
            .ShouldStartWith("The 'Customer' that was handed in cannot be saved: 'Customer.Name' is null, and the column 'customers.name' takes no null.");
    }

    private static Order Order(string number, Customer customer, params List<Tag> tags) => new() { Number = number, Customer = customer, Tags = tags };
}
