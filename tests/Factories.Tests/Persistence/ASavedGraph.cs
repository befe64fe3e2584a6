using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>What is in the database afterwards, and in the objects.</summary>
public class ASavedGraph(Shop shop)
{
    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_its_rows_in_all_tables_and_its_keys_in_the_objects(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var ada = new Customer { Name = "Ada", Address = new("Main St", "York") };
        var sale = new Tag("sale");
        var first = new Order { Number = "1", Customer = ada, Status = Status.Paid, PaidAt = new(2026, 5, 1, 12, 0, 0), Total = 12.5m, Tags = [sale] };
        var second = new Order { Number = "2", Customer = ada, Tags = [sale, new("gift")] };
        first.Lines.AddRange([new(1, "A", 1, 2.5m), new(2, "B", 2, 5)]);
        ada.FavouriteOrder = second;

        await store.SaveAsync(Built([.. first.Lines, first, second, ada]), Cancellation);

        (await shop.AskAsync("SELECT id, name, email, address_street, address_city, favourite_order_id FROM customers")).ShouldBe("1 | Ada | null | Main St | York | 2");
        (await shop.AskAsync("""SELECT id, number, customer_id, CAST(status AS text), total * 10 = CAST(125 AS numeric), paid_at IS NULL FROM "Order" ORDER BY id""")).Replace("True", "1").Replace("False", "0")
            .ShouldBe("1 | 1 | 1 | Paid | 1 | 0\n2 | 2 | 1 | New | 0 | 1");
        (await shop.AskAsync("SELECT order_id, no, sku, qty FROM order_lines ORDER BY no")).ShouldBe("1 | 1 | A | 1\n1 | 2 | B | 2");
        (await shop.AskAsync("SELECT order_id, tag FROM order_tags ORDER BY order_id, tag")).ShouldBe("1 | sale\n2 | gift\n2 | sale");
        (ada.Id, first.Id, first.CustomerId, second.Id, second.CustomerId).ShouldBe((1, 1, 1, 2, 1));
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task May_hang_together_in_cycles_that_a_nullable_key_opens(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var (ada, ben) = (new Employee { Name = "Ada" }, new Employee { Name = "Ben" });
        var team = new Team { Name = "One", Lead = ada };
        (ada.Boss, ben.Boss, ada.Team, ben.Team) = (ben, ada, team, team);

        await store.SaveAsync(Built(team, ben, ada), Cancellation);

        (await shop.AskAsync("SELECT e.name, b.name, t.name, l.name FROM employees e JOIN employees b ON b.id = e.boss_id JOIN teams t ON t.id = e.team_id JOIN employees l ON l.id = t.lead_id ORDER BY 1"))
            .ShouldBe("Ada | Ben | One | Ada\nBen | Ada | One | Ada");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task May_be_a_long_chain_in_one_table(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var chain = Enumerable.Range(0, 5000).Select(number => new Employee { Name = $"{number}" }).ToList();
        for (var index = 0; index + 1 < chain.Count; index++)
            chain[index].Boss = chain[index + 1];

        await store.SaveAsync(Built(chain), Cancellation);

        (await shop.AskAsync("SELECT count(*), count(boss_id), sum(CASE WHEN boss_id < id THEN 1 ELSE 0 END) FROM employees")).ShouldBe(kind == Kind.Sqlite ? "5000 | 4999 | 4999" : "5000 | 4999 | 4999");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task May_be_of_objects_that_differ(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        string[] names = ["red", "green"];

        var created = await Factory.For<Tag>((f, me) => new("blue"), "Tags").CreateAsync(store, 3, (tags, index) => index < 2 ? tags.With(tag => tag.Name, names[index]) : tags, Cancellation);

        created.Select(tag => tag.Name).ShouldBe(["red", "green", "blue"]);
        (await shop.AskAsync("SELECT count(*), min(name), max(name) FROM tags")).ShouldBe("3 | blue | red");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task May_be_a_hundred_thousand_rows_of_a_factory(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var tags = Factory.For<Tag>((f, me) => new($"tag {f.Seq}"), "Tags");

        var created = await tags.CreateAsync(store, 100_000, Cancellation);

        created.Count.ShouldBe(100_000);
        (await shop.AskAsync("SELECT count(*), count(DISTINCT name) FROM tags")).ShouldBe("100000 | 100000");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task May_hang_together_in_a_cycle_that_is_checked_at_the_end(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        var (a, b) = (new TieA { Id = 1 }, new TieB { Id = 2 });
        (a.B, b.A) = (b, a);

        await store.SaveAsync(Built(a, b), Cancellation);

        (await shop.AskAsync("SELECT tie_a.id, b_id, tie_b.id, a_id FROM tie_a, tie_b")).ShouldBe("1 | 2 | 2 | 1");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Puts_subtypes_into_the_table_of_their_base_with_their_names(Kind kind)
    {
        var store = await shop.OpenAsync(kind);

        await store.SaveAsync(Built(new Cat { Name = "Tom", Lives = 9 }, new Dog { Name = "Rex" }, new Cat { Name = "Kit" }), Cancellation);

        (await shop.AskAsync("SELECT name, discriminator, lives FROM animals ORDER BY name")).ShouldBe("Kit | Cat | 0\nRex | Dog | null\nTom | Cat | 9");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Goes_to_tables_and_columns_that_the_mapping_names(Kind kind)
    {
        var mapping = new SqlMapping().Table<Remark>("notes").Column<Remark>(remark => remark.Said, "text").Ignore<Remark>(remark => remark.Mood);
        var store = await shop.OpenAsync(kind, mapping);

        await store.SaveAsync(Built(new Remark { Said = "hm", Mood = 3 }), Cancellation);

        (await shop.AskAsync("SELECT text FROM notes")).ShouldBe("hm");
    }

    private sealed class Remark
    {
        public required string Said { get; init; }

        public int Mood { get; init; }
    }
}
