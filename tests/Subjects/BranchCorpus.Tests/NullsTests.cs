namespace Subjects.BranchCorpus.Tests;

public sealed class NullsTests
{
    private static readonly Customer Ann = new("Ann") { Address = new("Bath") };

    [Fact]
    public void Words_are_made_once() => Assert.Same(Nulls.Words, Nulls.Words);

    [Fact]
    public void Customers_live_in_cities()
    {
        Assert.Equal("Bath", Nulls.City(Ann));
        Assert.Equal("unknown", Nulls.City(null));
    }

    [Fact]
    public void Titles_are_labels() => Assert.Equal("Emma", Nulls.Label("Emma"));

    [Fact]
    public void Names_are_made() => Assert.Equal(["Ann"], new Nulls().Names());

    [Fact]
    public void The_first_tag_is_shouted()
    {
        Assert.Null(Nulls.FirstTag(new("Ann")));
        Assert.Equal("VIP", Nulls.FirstTag(new("Ann") { Tags = ["vip"] }));
    }

    [Fact]
    public void Nobody_hears_of_a_new_title()
    {
        var nulls = new Nulls();
        nulls.Rename("Emma");
        Assert.Equal("Emma", nulls.Title);
    }

    [Fact]
    public void Texts_are_long_or_short() => Assert.Equal("long short", $"{Nulls.Length("abcdef")} {Nulls.Length("ab")}");

    [Fact]
    public void The_first_that_is_there_is_picked()
    {
        Assert.Equal("a", Nulls.Pick("a", null, null));
        Assert.Equal("b", Nulls.Pick(null, "b", null));
    }

    [Fact]
    public void A_name_that_is_there_is_taken() => Assert.Equal("x", Nulls.Needed("x"));

    [Fact]
    public void A_name_is_checked()
    {
        Assert.Equal("x", Nulls.Checked("x"));
        Assert.Throws<ArgumentNullException>(() => Nulls.Checked(null));
    }

    [Fact]
    public void There_is_always_a_price() => Assert.Equal(15, Nulls.Price(5) + Nulls.Price(null));

    [Fact]
    public void Dates_have_days() => Assert.Equal(7, Nulls.Day(new DateOnly(2026, 11, 7)));

    [Fact]
    public void Votes_are_counted() => Assert.Equal(1, Nulls.Votes(true) + Nulls.Votes(false));

    [Fact]
    public void Only_yes_is_sure() => Assert.Equal(1, Nulls.Sure(true) + Nulls.Sure(null));

    [Fact]
    public void Customers_are_greeted()
    {
        Assert.Equal("Ann", Nulls.Greet(Ann));
        Assert.Equal("Bob", Nulls.Greet(new("Bob")));
    }

    [Fact]
    public void New_keys_get_a_list()
    {
        Dictionary<string, List<int>> map = [];
        Nulls.Add(map, "a", 1);
        Nulls.Add(map, "b", 2);
        Assert.Equal(2, map.Count);
    }

    [Fact]
    public void The_end_is_told()
    {
        var told = 0;
        Assert.Equal(4, Nulls.Run(() => 4, result => told = result));
        Assert.Equal(4, told);
    }

    [Fact]
    public void The_first_text_is_measured()
    {
        Assert.Equal(1, Nulls.Longer("a", null));
        Assert.Equal(2, Nulls.Longer(null, "bb"));
        Assert.Equal(-1, Nulls.Longer(null, null));
    }

    [Fact]
    public void Nothing_is_cleared() => Nulls.Clear(null);

    [Fact]
    public void Customers_are_renamed()
    {
        var customer = new Customer("Ann");
        Nulls.SetName(customer, "Bea");
        Assert.Equal(3, Nulls.NameLength(customer));
    }

    [Fact]
    public void Without_an_address_there_is_no_prefix() => Assert.Equal("+00", Nulls.Prefix(new("Bob")));

    [Fact]
    public void Only_circles_have_a_radius() => Assert.Equal(2, Nulls.Radius(new Circle(2)) + Nulls.Radius("square"));

    [Fact]
    public void Lists_have_a_first() => Assert.Equal("a b", $"{Nulls.First(["a"], "b")} {Nulls.First([], "b")}");

    [Fact]
    public void Missing_values_count_one() => Assert.Equal(6, Nulls.Total([2, null, 3]));
}
