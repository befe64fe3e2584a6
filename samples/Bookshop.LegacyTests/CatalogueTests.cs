using Microsoft.Data.Sqlite;

namespace Bookshop.LegacyTests;

public class CatalogueTests(ShopDatabase database) : IClassFixture<ShopDatabase>
{
    private readonly Catalogue _catalogue = new(database.Connection);

    [Fact]
    public void A_title_is_found_by_its_number() =>
        Assert.Equal(Books.Hansa, _catalogue.Find(Books.Hansa.Isbn));

    [Fact]
    public void An_unknown_number_finds_nothing() =>
        Assert.Null(_catalogue.Find(Isbn.Parse("9780141439938")));

    [Theory]
    [InlineData("emma", "Emma")]
    [InlineData("austen", "Emma", "Persuasion")]
    [InlineData("jane persuasion", "Persuasion")]
    [InlineData("dragons")]
    public void Every_word_must_occur_in_title_or_author(string words, params string[] titles) =>
        Assert.Equal(titles, _catalogue.Search(words).Select(book => book.Title));

    [Fact]
    public void A_category_lists_its_titles_in_order() =>
        Assert.Equal([Books.Pompeii, Books.Hansa], _catalogue.In(Category.History));

    [Fact]
    public void A_number_is_listed_once() =>
        Assert.Throws<SqliteException>(() => _catalogue.Add(Books.Emma with { Title = "Emma, annotated" }));
}

public sealed class RepricingTests : IDisposable
{
    private readonly ShopDatabase _database = new();
    private readonly Catalogue _catalogue;

    public RepricingTests() => _catalogue = new Catalogue(_database.Connection);

    public void Dispose() => _database.Dispose();

    [Fact]
    public void A_new_price_replaces_the_old_one()
    {
        _catalogue.Reprice(Books.Hansa.Isbn, 17.95m);
        Assert.Equal(17.95m, _catalogue.Find(Books.Hansa.Isbn)?.Price);
    }

    [Fact]
    public void Other_titles_keep_their_price()
    {
        _catalogue.Reprice(Books.Hansa.Isbn, 17.95m);
        Assert.Equal(Books.Pompeii, _catalogue.Find(Books.Pompeii.Isbn));
    }

    [Fact]
    public void A_title_we_do_not_know_has_no_price_to_change() =>
        Assert.Throws<InvalidOperationException>(() => _catalogue.Reprice(Isbn.Parse("9780141439938"), 5m));
}
