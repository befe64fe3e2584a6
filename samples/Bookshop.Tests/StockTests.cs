namespace Bookshop.Tests;

public class StockTests(Stock stock)
{
    [Fact]
    public void Only_titles_that_run_out_are_ordered_again() =>
        Assert.Equal(["Jams and Preserves"], stock.TitlesToReorder());

    [Fact]
    public void Sold_copies_leave_the_shelf()
    {
        stock.Sell(Books.Emma.Isbn, 8);
        Assert.Equal(4, stock.CopiesOf(Books.Emma.Isbn));
    }

    [Fact]
    public void A_title_that_was_never_delivered_is_not_ordered_again() =>
        Assert.DoesNotContain("Across the Pyrenees", stock.TitlesToReorder());

    [Fact]
    public void A_delivery_adds_to_the_shelf()
    {
        stock.Deliver(Books.Hansa.Isbn, 10);
        Assert.Equal(70, stock.CopiesOf(Books.Hansa.Isbn));
    }

    [Fact]
    public void More_than_the_shelf_holds_cannot_be_sold()
    {
        var error = Assert.Throws<InvalidOperationException>(() => stock.Sell(Books.Preserves.Isbn, 3));
        Assert.Equal("Only 2 copies of 9780141439655 are on the shelf.", error.Message);
    }

    [Fact]
    public void A_title_that_was_never_delivered_has_no_copies() =>
        Assert.Equal(0, stock.CopiesOf(Books.Pyrenees.Isbn));
}
