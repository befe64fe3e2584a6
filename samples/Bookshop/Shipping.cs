namespace Bookshop;

public static class Shipping
{
    public const decimal FreeFrom = 50.00m;

    public static decimal CostOf(Basket basket)
    {
        if (basket.IsEmpty || basket.Total >= FreeFrom)
            return 0;
        var copies = basket.Lines.Sum(line => line.Copies);
        return copies <= 2 ? 3.90m : 5.90m;
    }
}
