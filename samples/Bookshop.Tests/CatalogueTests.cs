using Microsoft.Data.Sqlite;
using Shakeout.Factories.Persistence;

namespace Bookshop.Tests;

public class CatalogueTests(Catalogue catalogue, SqlStore store)
{
    [FixtureFact]
    public void A_title_is_found_by_its_number(Book book)
    {
        catalogue.Add(book);
        Assert.Equal(book, catalogue.Find(book.Isbn));
    }

    [Fact]
    public async Task An_unknown_number_finds_nothing()
    {
        await Make.Books.CreateAsync(store, 3);
        Assert.Null(catalogue.Find(Make.Books.Build().Isbn));
    }

    [Theory]
    [InlineData("emma", "Emma")]
    [InlineData("austen", "Emma", "Persuasion")]
    [InlineData("jane persuasion", "Persuasion")]
    [InlineData("dragons")]
    public async Task Every_word_must_occur_in_title_or_author(string words, params string[] titles)
    {
        await Make.Books.Titled("Emma").By("Jane Austen").CreateAsync(store);
        await Make.Books.Titled("Persuasion").By("Jane Austen").CreateAsync(store);
        await Make.Books.Titled("Pompeii, a Day").By("Ada Ricci").CreateAsync(store);
        Assert.Equal(titles, catalogue.Search(words).Select(book => book.Title));
    }

    [Fact]
    public async Task A_category_lists_its_titles_in_order()
    {
        var hansa = await Make.Books.In(Category.History).Titled("The Hanseatic League").CreateAsync(store);
        var pompeii = await Make.Books.In(Category.History).Titled("Pompeii, a Day").CreateAsync(store);
        await Make.Books.In(Category.Travel).CreateAsync(store);
        Assert.Equal([pompeii, hansa], catalogue.In(Category.History));
    }

    [Fact]
    public async Task A_number_is_listed_once()
    {
        var book = await Make.Books.CreateAsync(store);
        var other = Make.Books.With(other => other.Isbn, book.Isbn).Build();
        Assert.Throws<SqliteException>(() => catalogue.Add(other));
    }
}

public class RepricingTests(Catalogue catalogue, SqlStore store)
{
    [Fact]
    public async Task A_new_price_replaces_the_old_one()
    {
        var book = await Make.Books.Priced(20.00m).CreateAsync(store);
        catalogue.Reprice(book.Isbn, 17.95m);
        Assert.Equal(book with { Price = 17.95m }, catalogue.Find(book.Isbn));
    }

    [Fact]
    public async Task Other_titles_keep_their_price()
    {
        var books = await Make.Books.CreateAsync(store, 2);
        catalogue.Reprice(books[0].Isbn, 17.95m);
        Assert.Equal(books[1], catalogue.Find(books[1].Isbn));
    }

    [Fact]
    public void A_title_we_do_not_know_has_no_price_to_change() =>
        Assert.Throws<InvalidOperationException>(() => catalogue.Reprice(Make.Books.Build().Isbn, 5m));
}
