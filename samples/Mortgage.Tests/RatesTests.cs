namespace Mortgage.Tests;

public class RatesTests
{
    [Theory]
    [InlineData(Product.Fixed, 5.0)]
    [InlineData(Product.Tracker, 4.4)]
    [InlineData(Product.Discount, 4.0)]
    public void A_small_deposit_costs_half_a_point(Product product, double rate)
        => Assert.Equal((decimal)rate, Rates.For(Couples.Usual with { Product = product }));
}
