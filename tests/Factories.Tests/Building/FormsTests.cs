using Shakeout.Factories.Persistence;
using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Building;

/// <summary>Types of other forms than a class with setters.</summary>
public sealed class FormsTests
{
    private static readonly Factory<Account> Accounts = Factory.For<Account>((f, me) => Account.Open(f.Pick("Ada", "Bob"), me.Owner.Length));

    private static readonly Factory<Secret> Secrets = Factory.For<Secret>()
        .With(secret => secret.Text, (f, me) => $"secret {f.Index}").With(secret => secret.Length, (f, me) => me.Text.Length).With(secret => secret.Marks, (f, me) => new List<int> { f.Index, 7 });

    private static readonly Factory<Parcel> Parcels = Factory.For<Parcel>((f, me) => new($"P{f.Index}", f.Many(Labels, 2)));

    private static readonly Factory<Label> Labels = Factory.For<Label>((f, me) => new() { Text = $"{f.Parent<Parcel>().Name}/{f.Index}", Parcel = f.Parent<Parcel>() });

    private static readonly Factory<Shelf> Shelves = Factory.For<Shelf>((f, me) => new() { Books = f.Many(Books, 2) });

    private static readonly Factory<Book> Books = Factory.For<Book>((f, me) => new(f.Parent<Shelf>(), f.Int(1, 9)));

    [Fact]
    public void A_factory_method()
    {
        var account = Accounts.With(account => account.Owner, "Cid").Build();

        account.ToString().ShouldBe("Cid 3");
    }

    [Fact]
    public void Private_constructors_and_setters_and_collections_that_are_filled()
        => Secrets.Build(2).Select(secret => $"{secret.Text} {secret.Length} {string.Join(',', secret.Marks)}").ShouldBe(["secret 0 8 0,7", "secret 1 8 1,7"]);

    [Fact]
    public void Children_in_a_constructor_that_refer_back_by_a_property()
    {
        var parcel = Parcels.Build();

        parcel.Labels.Select(label => label.Text).ShouldBe(["P0/0", "P0/1"]);
        parcel.Labels.ShouldAllBe(label => label.Parcel == parcel);
    }

    [Fact]
    public void Children_that_take_their_parent_in_the_constructor()
    {
        var shelf = Shelves.Build();
        var alone = Books.Build();

        shelf.Books.Count.ShouldBe(2);
        shelf.Books.ShouldAllBe(book => book.Shelf == shelf);
        alone.Shelf.Books.Count.ShouldBe(2);
        alone.Shelf.Books.ShouldAllBe(book => book.Shelf == alone.Shelf);
        alone.Shelf.Books[0].ShouldBeSameAs(alone);
    }

    [Fact]
    public void A_build_inside_a_rule_is_one_of_its_own()
    {
        var outer = Factory.For<Address>((f, me) => new(Make.Addresses.Build().City, $"{f.Index}", null), "Outer");

        outer.Build(2).Select(address => $"{address.Street} {address.City}").ShouldBe(["Town 0", "Town 1"]);
    }

    [Fact]
    public void Factories_of_one_method_do_not_get_in_each_others_way()
    {
        var streets = Factory.For<Address>((f, me) => new($"{f.Seq}. Street", "Town", null)).Key(address => address.City);
        var first = Factory.For<Friend>((f, me) => new() { Name = $"{f.Seq} {f.Chars(9)}", Home = f.One(streets) }).Key(friend => friend.Name);
        var second = Factory.For<Friend>((f, me) => new() { Name = "Town", Home = f.One(streets), Best = f.One(first) });

        var friend = second.Build();

        $"{friend.Name}, {friend.Home!.Street}".ShouldBe("Town, 1. Street");
        friend.Best!.Home.ShouldBeSameAs(friend.Home);
    }

    [Fact]
    public async Task A_factory_of_an_async_lambda_is_named_for_the_class_around_it()
    {
        var town = "Town";
        var named = async () =>
        {
            await Task.CompletedTask;
            return Factory.For<Friend>((f, me) => new() { Name = town }, "Friends").Name;
        };

        (await named()).ShouldBe("FormsTests.Friends");
    }

    [Fact]
    public void A_property_that_defines_a_factory_without_an_end_is_refused()
        => Should.Throw<FactoryException>(() => Endless.Build()).Message.ShouldBe(
            "'FormsTests.Endless' builds without an end: more than 200 objects asked for each other. End it with f.Parent<T>() where it refers back, or with f.Reuse(…).");

    [Fact]
    public void Factories_of_a_generic_class_are_one_of_each_type()
    {
        Held<Order>.Boxes.Build(2);
        Held<Line>.Boxes.Build(2).Select(box => box.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_store_is_given_every_object_once()
    {
        var store = new Remembering();

        var orders = await Make.Orders.CreateAsync(store, 2, TestContext.Current.CancellationToken);

        store.Saved.ShouldBe("Make.Addresses 1, Make.Customers 1, Make.Orders 1, Make.Lines 1, Make.Lines 2, Make.Addresses 2, Make.Customers 2, Make.Orders 2, Make.Lines 3, Make.Lines 4");
        orders.Count.ShouldBe(2);
    }

    [Fact]
    public void A_rule_that_throws_is_named_with_those_who_asked()
        => Should.Throw<FactoryException>(() => Make.Orders.With(order => order.Lines, (f, me) => f.Many(Make.Lines.With(line => line.Sku, (g, line) => Fail()), 1)).Build()).Message.ShouldBe("""
            'Make.Orders' could not be built: the rule of 'Line.Sku' threw InvalidOperationException: no more
            Asked for by Order.Lines -> Line.Sku.
            """);

    private static Factory<Friend> Endless => Factory.For<Friend>((f, me) => new() { Best = f.One(Endless) });

    private static string Fail() => throw new InvalidOperationException("no more");

    private sealed class Remembering : IStore
    {
        public string Saved { get; private set; } = "";

        public Task SaveAsync(BuiltGraph graph, CancellationToken cancellation)
        {
            Saved = string.Join(", ", graph.Objects.Select(built => $"{built.Factory} {built.Number}"));
            return Task.CompletedTask;
        }
    }

    public sealed class Friend
    {
        public string Name { get; set; } = "";

        public Address? Home { get; set; }

        public Friend? Best { get; set; }
    }

    public sealed class Box<T>
    {
        public int Number { get; set; }
    }

    private static class Held<T>
    {
        public static readonly Factory<Box<T>> Boxes = Factory.For<Box<T>>((f, me) => new() { Number = f.Seq }).Key(box => box.Number);
    }

    public sealed class Account
    {
        private Account(string owner, int balance) => (Owner, Balance) = (owner, balance);

        public string Owner { get; }

        public int Balance { get; }

        public static Account Open(string owner, int balance) => new(owner, balance);

        public override string ToString() => $"{Owner} {Balance}";
    }

    public sealed class Secret
    {
#pragma warning disable IDE0051 // The factory calls it.
        private Secret(string text) => Text = text;
#pragma warning restore IDE0051

        public string Text { get; }

        public int Length { get; private set; }

        public List<int> Marks { get; } = [];
    }

    public sealed class Shelf
    {
        public List<Book> Books { get; set; } = [];
    }

    public sealed class Book(Shelf shelf, int pages)
    {
        public Shelf Shelf { get; } = shelf;

        public int Pages { get; } = pages;
    }

    public sealed record Parcel(string Name, List<Label> Labels);

    public sealed class Label
    {
        public string Text { get; set; } = "";

        public Parcel? Parcel { get; set; }
    }
}
