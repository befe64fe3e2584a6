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
        basket.Add(Books.Hansa, 2);
        basket.Add(Books.Pompeii);
        Assert.Equal(52.50m, basket.Total);
    }

    [Fact]
    public void The_same_title_twice_is_one_line()
    {
        basket.Add(Books.Hansa);
        basket.Add(Books.Hansa, 2);
        Assert.Equal([new BasketLine(Books.Hansa, 3)], basket.Lines);
    }

    [Fact]
    public void A_title_that_was_taken_out_is_gone()
    {
        basket.Add(Books.Hansa);
        basket.Add(Books.Pompeii);
        basket.Remove(Books.Hansa);
        Assert.Equal([new BasketLine(Books.Pompeii, 1)], basket.Lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Fewer_than_one_copy_cannot_be_added(int copies) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => basket.Add(Books.Hansa, copies));
}
