namespace Bookshop.LegacyTests;

public class BasketTests
{
    private readonly Basket _basket = new();

    [Fact]
    public void A_new_basket_is_empty_and_costs_nothing()
    {
        Assert.True(_basket.IsEmpty);
        Assert.Equal(0m, _basket.Total);
    }

    [Fact]
    public void The_total_is_what_all_copies_cost()
    {
        _basket.Add(Books.Hansa, 2);
        _basket.Add(Books.Pompeii);
        Assert.Equal(52.50m, _basket.Total);
    }

    [Fact]
    public void The_same_title_twice_is_one_line()
    {
        _basket.Add(Books.Hansa);
        _basket.Add(Books.Hansa, 2);
        Assert.Equal([new BasketLine(Books.Hansa, 3)], _basket.Lines);
    }

    [Fact]
    public void A_title_that_was_taken_out_is_gone()
    {
        _basket.Add(Books.Hansa);
        _basket.Add(Books.Pompeii);
        _basket.Remove(Books.Hansa);
        Assert.Equal([new BasketLine(Books.Pompeii, 1)], _basket.Lines);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Fewer_than_one_copy_cannot_be_added(int copies) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _basket.Add(Books.Hansa, copies));
}
