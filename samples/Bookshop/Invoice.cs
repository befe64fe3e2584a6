using System.Globalization;

namespace Bookshop;

/// <summary>What the customer is asked to pay.</summary>
public sealed class Invoice(int number, string country, Basket basket)
{
    public string Number { get; } = $"{ShopClock.Today.Year}-{number:00000}";

    public decimal Shipping { get; } = Bookshop.Shipping.CostOf(basket);

    public decimal Total => basket.Total + Shipping;

    public decimal Tax => VatRates.TaxWithin(Total, country);

    public DateOnly DueOn { get; } = ShopClock.Today.AddDays(14);

    public string Print()
    {
        var lines = basket.Lines.Select(line => FormattableString.Invariant($"{line.Copies} x {line.Book.Title} {line.Price:0.00}"));
        var total = Total.ToString("0.00", CultureInfo.InvariantCulture);
        return string.Join('\n', [$"Invoice {Number}", .. lines, $"Total {total} EUR"]);
    }
}
