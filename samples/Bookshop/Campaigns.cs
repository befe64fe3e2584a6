namespace Bookshop;

/// <summary>The price cuts that run at the moment, shared by every till.</summary>
public static class Campaigns
{
    private static readonly Dictionary<Category, decimal> Running = [];

    public static void Start(Category category, decimal percentOff)
    {
        if (percentOff is <= 0 or > 50)
            throw new ArgumentOutOfRangeException(nameof(percentOff), percentOff, "A campaign takes up to half off.");
        Running[category] = percentOff;
    }

    public static void End(Category category) => Running.Remove(category);

    public static decimal PriceOf(Book book)
    {
        var percentOff = Running.GetValueOrDefault(book.Category);
        return Math.Round(book.Price * (100 - percentOff) / 100, 2, MidpointRounding.AwayFromZero);
    }
}
