namespace Bookshop.Tests;

public class BasketTests(Basket basket)
{
    [Fact]
    public void A_new_basket_is_empty_and_costs_nothing()
    {
        Assert.True(basket.IsEmpty);
        Assert.Equal(0m, basket.Total);
    }

    [Fact]
    public void The_total_is_what_all_copies_cost()
    {
        basket.Add(Make.Books.Priced(20.00m).Build(), 2);
        basket.Add(Make.Books.Priced(12.50m).Build());
        Assert.Equal(52.50m, basket.Total);
    }

    [Fact]
    public void The_same_title_twice_is_one_line()
    {
        var book = Make.Books.Build();
        basket.Add(book);
        basket.Add(book, 2);
        Assert.Equal([new BasketLine(book, 3)], basket.Lines);
    }

    [Fact]
    public void A_title_that_was_taken_out_is_gone()
    {
        var (kept, taken) = (Make.Books.Build(), Make.Books.Build());
        basket.Add(kept);
        basket.Add(taken);
        basket.Remove(taken);
        Assert.Equal([new BasketLine(kept, 1)], basket.Lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Fewer_than_one_copy_cannot_be_added(int copies) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => basket.Add(Make.Books.Build(), copies));
}
