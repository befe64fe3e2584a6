namespace Bookshop;

public static class VatRates
{
    public static decimal PercentIn(string country) => country switch
    {
        "DE" => 7m,
        "FR" => 5.5m,
        "IE" => 0m,
        "AT" => 10m,
        _ => throw new NotSupportedException($"We do not ship to '{country}'."),
    };

    /// <summary>The tax that a price already holds.</summary>
    public static decimal TaxWithin(decimal price, string country)
    {
        var percent = PercentIn(country);
        return Math.Round(price * percent / (100 + percent), 2, MidpointRounding.AwayFromZero);
    }
}
