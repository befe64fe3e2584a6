namespace Bookshop.LegacyTests;

public sealed class InvoiceTests : IDisposable
{
    private readonly TimeProvider _before = ShopClock.Current;
    private readonly Basket _basket = new();

    public InvoiceTests()
    {
        ShopClock.Current = new StoppedClock(new DateTimeOffset(2024, 12, 20, 9, 0, 0, TimeSpan.Zero));
        _basket.Add(Books.Hansa, 2);
    }

    public void Dispose() => ShopClock.Current = _before;

    [Fact]
    public void The_number_begins_with_the_year() =>
        Assert.Equal("2024-00042", new Invoice(42, "DE", _basket).Number);

    [Fact]
    public void The_customer_has_two_weeks_to_pay() =>
        Assert.Equal(new DateOnly(2025, 1, 3), new Invoice(42, "DE", _basket).DueOn);

    [Fact]
    public void Shipping_is_taxed_with_the_books()
    {
        var invoice = new Invoice(42, "DE", _basket);
        Assert.Equal((43.90m, 2.87m), (invoice.Total, invoice.Tax));
    }

    [Fact]
    public void It_prints_a_line_for_each_title()
    {
        _basket.Add(Books.Pompeii);
        Assert.Equal(
            """
            Invoice 2024-00042
            2 x The Hanseatic League 40.00
            1 x Pompeii, a Day 12.50
            Total 52.50 EUR
            """,
            new Invoice(42, "DE", _basket).Print(),
            ignoreLineEndingDifferences: true);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
