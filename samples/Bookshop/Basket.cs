namespace Bookshop;

public sealed record BasketLine(Book Book, int Copies)
{
    public decimal Price => Campaigns.PriceOf(Book) * Copies;
}

public sealed class Basket
{
    private readonly List<BasketLine> _lines = [];

    public IReadOnlyList<BasketLine> Lines => _lines;

    public bool IsEmpty => _lines.Count == 0;

    public decimal Total => _lines.Sum(line => line.Price);

    public void Add(Book book, int copies = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(copies);
        var index = _lines.FindIndex(line => line.Book == book);
        if (index < 0)
            _lines.Add(new BasketLine(book, copies));
        else
            _lines[index] = _lines[index] with { Copies = _lines[index].Copies + copies };
    }

    public void Remove(Book book) => _lines.RemoveAll(line => line.Book == book);

    public decimal TotalIn(string currency) => ExchangeRates.Convert(Total, currency);
}
