using Shakeout.Factories.Persistence;
using static Shakeout.Factories.Tests.Persistence.Shop;

namespace Shakeout.Factories.Tests.Persistence;

/// <summary>What names alone find, and what they do not.</summary>
public class AMappedType(Shop shop)
{
    private const string Parcels = """
        CREATE TABLE depots (id int PRIMARY KEY, place text NOT NULL);
        CREATE TABLE parcels (id int PRIMARY KEY, from_depot_id int NOT NULL REFERENCES depots (id), to_depot int REFERENCES depots (id), size_width int NOT NULL,
            size_inner_height int, contents text, weight real);
        """;

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_two_references_to_one_table_nested_objects_and_objects_in_one_column(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        await shop.RunAsync(kind == Kind.Sqlite ? Parcels : Parcels.Replace("contents text", "contents jsonb"));
        var (york, bath) = (new Depot(1, "York"), new Depot(2, "Bath"));

        await store.SaveAsync(Built(new Parcel { Id = 7, FromDepot = york, ToDepot = bath, Size = new(3, new(4)), Contents = [new("cup", 2)] }, new Parcel { Id = 8, FromDepot = bath, Size = new(1, null) }), Cancellation);

        (await shop.AskAsync("SELECT id, from_depot_id, to_depot, size_width, size_inner_height, replace(CAST(contents AS text), ' ', '') FROM parcels ORDER BY id"))
            .ShouldBe("""
                7 | 1 | 2 | 3 | 4 | [{"Name":"cup","Count":2}]
                8 | 2 | null | 1 | null | null
                """);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_refused_where_a_reference_may_be_by_several_keys(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        await shop.RunAsync(Parcels);
        await shop.RunAsync("CREATE TABLE crates (id int PRIMARY KEY, a_id int REFERENCES depots (id), b_id int REFERENCES depots (id))");
        var crate = new Crate { Id = 1, Depot = new(1, "York") };

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(crate), Cancellation))).Message.ShouldBe("""
            'Crate' does not fit the table 'crates':
              'Crate.Depot' has no column. Its foreign key may be 'crates.a_id' or 'crates.b_id'. Map it: .Column<Crate>(x => x.Depot, "…"), or leave it out: .Ignore<Crate>(x => x.Depot).
            The columns of 'crates' are 'id', 'a_id', 'b_id'.
            """);

        await new SqlStore(shop.Connection, new SqlMapping().Column<Crate>(one => one.Depot, "b_id")).SaveAsync(Built(crate), Cancellation);
        (await shop.AskAsync("SELECT a_id, b_id FROM crates")).ShouldBe("null | 1");
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Has_values_that_the_mapping_says_how_to_save(Kind kind)
    {
        await shop.OpenAsync(kind);
        await shop.RunAsync("CREATE TABLE labels (code text PRIMARY KEY, other text); CREATE TABLE boxes (id int PRIMARY KEY, label text NOT NULL REFERENCES labels (code))");
        var label = new Label(new("ab"), null);
        var store = new SqlStore(shop.Connection, new SqlMapping().Value<Code>(code => code.ToString()));

        await store.SaveAsync(Built(new Box(1, label), new Box(2, new(new("cd"), new("ef")))), Cancellation);
        await store.SaveAsync(Built(new Box(3, label)), Cancellation);

        (await shop.AskAsync("SELECT id, label, other FROM boxes JOIN labels ON code = label ORDER BY id")).ShouldBe("""
            1 | AB | null
            2 | CD | EF
            3 | AB | null
            """);
    }

    [FixtureTheory]
    [InlineData(Kind.Sqlite)]
    [InlineData(Kind.PostgreSql)]
    public async Task Is_refused_with_values_that_show_nothing_to_save(Kind kind)
    {
        var store = await shop.OpenAsync(kind);
        await shop.RunAsync("CREATE TABLE labels (code text PRIMARY KEY, other text)");

        (await Should.ThrowAsync<FactoryException>(() => store.SaveAsync(Built(new Label(new("ab"), null)), Cancellation))).Message.ShouldBe("""
            'Label' does not fit the table 'labels':
              'Label.Code' is of the type 'Code', which shows no value to save. Say which: .Value<Code>(x => x.ToString()), or leave it out: .Ignore<Label>(x => x.Code).
              'Label.Other' is of the type 'Code', which shows no value to save. Say which: .Value<Code>(x => x.ToString()), or leave it out: .Ignore<Label>(x => x.Other).
            The columns of 'labels' are 'code', 'other'.
            """);
    }

    [Fact]
    public void Is_named_by_a_member()
        => Should.Throw<FactoryException>(() => new SqlMapping().Column<Crate>(crate => crate.Id + 1, "x")).Message
            .ShouldBe("'crate => Convert((crate.Id + 1), Object)' names no member of 'Crate'. Write one, such as order => order.Number.");

    private readonly struct Code(string text)
    {
        public override string ToString() => text.ToUpperInvariant();
    }

    private sealed record Label(Code Code, Code? Other);

    private sealed record Box(int Id, Label Label);

    private sealed record Depot(int Id, string Place);

    private readonly record struct Inside(int Height);

    private sealed record Measures(int Width, Inside? Inner);

    private sealed record Item(string Name, int Count);

    private sealed class Parcel
    {
        public int Id { get; init; }

        public required Depot FromDepot { get; init; }

        public Depot? ToDepot { get; init; }

        public required Measures Size { get; init; }

        public List<Item>? Contents { get; init; }

        public float? Weight { get; init; }
    }

    private sealed class Crate
    {
        public int Id { get; init; }

        public Depot? Depot { get; init; }
    }
}
