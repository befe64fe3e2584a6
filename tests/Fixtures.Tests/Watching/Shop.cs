namespace Shakeout.Fixtures.Tests.Watching;

/// <summary>Something that fires events of many kinds.</summary>
internal sealed class Shop : Place, IAlarmed
{
    public delegate void Renamed(object sender, string from, string to);

    public delegate bool Asked(string question);

    public delegate void Peeked(ReadOnlySpan<char> text);

    public static event EventHandler? AnyOpened;

    public event EventHandler? Opened;

    public event EventHandler<PriceChanged>? PriceChanged;

    public event Action<string, int>? Sold;

    public event Action? Closed;

    public event Renamed? NameChanged;

    internal event Action<int>? Counted;

    private event Action? Alarm;

    event Action IAlarmed.Rang
    {
        add => Alarm += value;
        remove => Alarm -= value;
    }

    public bool HasListeners => (Opened ?? PriceChanged ?? Sold ?? Closed ?? NameChanged ?? Counted ?? (Delegate?)Alarm ?? AnyOpened) is not null;

    public void Open()
    {
        Opened?.Invoke(this, EventArgs.Empty);
        AnyOpened?.Invoke(this, EventArgs.Empty);
    }

    public void Reprice(string isbn, decimal price) => PriceChanged?.Invoke(this, new PriceChanged(isbn, price));

    public void Sell(string isbn, int copies) => Sold?.Invoke(isbn, copies);

    public void Close() => Closed?.Invoke();

    public void Rename(string from, string to) => NameChanged?.Invoke(this, from, to);

    public void Count(int copies) => Counted?.Invoke(copies);

    public void Ring() => Alarm?.Invoke();
}

internal abstract class Place
{
    public event Action<string>? Moved;

    public void Move(string where) => Moved?.Invoke(where);
}

internal interface IAlarmed
{
    event Action Rang;
}

internal sealed class PriceChanged(string isbn, decimal price) : EventArgs
{
    public string Isbn => isbn;

    public decimal Price => price;
}

/// <summary>Events that no recording can fit, and a leaver that fails.</summary>
internal sealed class OddShop
{
    public event Shop.Asked Asked
    {
        add { }
        remove { }
    }

    public event Shop.Peeked Peeked
    {
        add { }
        remove { }
    }

    public event Action Sticky
    {
        add { }
        remove => throw new InvalidOperationException("stuck");
    }
}
