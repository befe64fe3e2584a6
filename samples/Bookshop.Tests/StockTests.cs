using Shakeout.Factories.Persistence;

namespace Bookshop.Tests;

public class StockTests(Stock stock, SqlStore store)
{
    [Fact]
    public async Task Only_titles_that_run_out_are_ordered_again()
    {
        var preserves = Make.Books.Titled("Jams and Preserves").Build();
        await Make.Shelves.Of(preserves).Holding(4).CreateAsync(store);
        await Make.Shelves.Holding(5).CreateAsync(store);
        Assert.Equal(["Jams and Preserves"], stock.TitlesToReorder());
    }

    [Fact]
    public async Task Sold_copies_leave_the_shelf()
    {
        var shelf = await Make.Shelves.Holding(12).CreateAsync(store);
        stock.Sell(shelf.Book.Isbn, 8);
        Assert.Equal(4, stock.CopiesOf(shelf.Book.Isbn));
    }

    [Fact]
    public async Task A_title_that_was_never_delivered_is_not_ordered_again()
    {
        await Make.Books.Titled("Across the Pyrenees").CreateAsync(store);
        Assert.DoesNotContain("Across the Pyrenees", stock.TitlesToReorder());
    }

    [Fact]
    public async Task A_delivery_adds_to_the_shelf()
    {
        var shelf = await Make.Shelves.Holding(60).CreateAsync(store);
        stock.Deliver(shelf.Book.Isbn, 10);
        Assert.Equal(70, stock.CopiesOf(shelf.Book.Isbn));
    }

    [Fact]
    public async Task More_than_the_shelf_holds_cannot_be_sold()
    {
        var shelf = await Make.Shelves.Holding(7).CreateAsync(store);
        var error = Assert.Throws<InvalidOperationException>(() => stock.Sell(shelf.Book.Isbn, 8));
        Assert.Equal($"Only 7 copies of {shelf.Book.Isbn} are on the shelf.", error.Message);
    }

    [Fact]
    public async Task A_title_that_was_never_delivered_has_no_copies()
    {
        var book = await Make.Books.CreateAsync(store);
        Assert.Equal(0, stock.CopiesOf(book.Isbn));
    }
}
