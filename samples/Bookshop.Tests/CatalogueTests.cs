using Microsoft.Data.Sqlite;

namespace Bookshop.Tests;

public class CatalogueTests(Catalogue catalogue)
{
    [FixtureFact]
    public void A_title_is_found_by_its_number(Book book) =>
        Assert.Equal(book, catalogue.Find(book.Isbn));

    [Fact]
    public void An_unknown_number_finds_nothing() =>
        Assert.Null(catalogue.Find(Isbn.Parse("9780141439938")));

    [Theory]
    [InlineData("emma", "Emma")]
    [InlineData("austen", "Emma", "Persuasion")]
    [InlineData("jane persuasion", "Persuasion")]
    [InlineData("dragons")]
    public void Every_word_must_occur_in_title_or_author(string words, params string[] titles) =>
        Assert.Equal(titles, catalogue.Search(words).Select(book => book.Title));

    [Fact]
    public void A_category_lists_its_titles_in_order() =>
        Assert.Equal([Books.Pompeii, Books.Hansa], catalogue.In(Category.History));

    [Fact]
    public void A_number_is_listed_once() =>
        Assert.Throws<SqliteException>(() => catalogue.Add(Books.Emma with { Title = "Emma, annotated" }));
}

public class RepricingTests(Catalogue catalogue)
{
    [Fact]
    public void A_new_price_replaces_the_old_one()
    {
        catalogue.Reprice(Books.Hansa.Isbn, 17.95m);
        Assert.Equal(17.95m, catalogue.Find(Books.Hansa.Isbn)?.Price);
    }

    [Fact]
    public void Other_titles_keep_their_price()
    {
        catalogue.Reprice(Books.Hansa.Isbn, 17.95m);
        Assert.Equal(Books.Pompeii, catalogue.Find(Books.Pompeii.Isbn));
    }

    [Fact]
    public void A_title_we_do_not_know_has_no_price_to_change() =>
        Assert.Throws<InvalidOperationException>(() => catalogue.Reprice(Isbn.Parse("9780141439938"), 5m));
}
