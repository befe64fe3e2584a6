using System.Diagnostics;
using System.Diagnostics.Metrics;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Watching;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The pieces that the guide to events and meters shows.</summary>
internal static class WatcherSnippets
{
    private static readonly ActivitySource Checkout = new("Shop.Checkout");

    /// <summary>What they print when they fail.</summary>
    public static string Print()
    {
        using var watcher = new Watcher();
        var shop = new Shop();
        Reprice(watcher, shop);
        shop.Close();
        try
        {
            watcher.Event(shop, nameof(shop.PriceChanged)).ShouldHaveFired(times: 2);
        }
        catch (FixtureException failure)
        {
            return failure.Message + "\n";
        }

        return "";
    }

    public static void Order(Watcher watcher, Shop shop)
    {
        #region watch-order
        watcher.Events(shop);
        watcher.Activities("Shop.*");

        using (Checkout.StartActivity("checkout"))
            shop.Reprice("123", 3.50m);
        shop.Close();

        watcher.ShouldHaveSeen("checkout started", "PriceChanged", "Closed");
        watcher.ShouldHaveSeenOnly("checkout started", "PriceChanged", "checkout stopped", "Closed");
        #endregion
    }

    public static async Task WaitAsync(Watcher watcher, Shop shop, CancellationToken cancellation)
    {
        #region watch-wait
        var closed = watcher.Event(shop, nameof(shop.Closed));

        _ = Task.Run(shop.Close, cancellation);

        await closed.FiredAsync(cancellation);
        #endregion
    }

    public static void Sources(Watcher watcher, IObservable<decimal> prices, Meter meter)
    {
        #region watch-sources
        var rates = watcher.Observable(prices);
        var checkouts = watcher.Activities("Shop.Checkout");
        var sold = watcher.Measurements("Shop", instrument: "sold");
        var ofMeter = watcher.Measurements(meter);
        var opened = watcher.Event(typeof(Shop), nameof(Shop.AnyOpened));

        rates.Next.ShouldHaveFiredWith(3.50m, 3.75m);
        rates.Completed.ShouldHaveFired();
        checkouts.Stopped.ShouldHaveFired(activity => activity.Status == ActivityStatusCode.Error);
        sold.ShouldHaveFired(metering => metering.Value == 2 && metering.Tags["shop"] is "north", times: 1);
        ofMeter.ShouldNeverHaveFired();
        opened.ShouldNeverHaveFired();
        #endregion
    }

    private static void Reprice(Watcher watcher, Shop shop)
    {
        watcher.Event(shop, nameof(shop.Closed));
        #region watch-event
        var priceChanged = watcher.Event<PriceChanged>(shop, nameof(shop.PriceChanged));

        shop.Reprice("123", 3.50m);

        priceChanged.ShouldHaveFired(change => change.Price == 3.50m, times: 1);
        priceChanged.ShouldNeverHaveFired(change => change.Isbn == "124");
        #endregion
    }

    internal sealed record PriceChanged(string Isbn, decimal Price);

    internal sealed class Shop
    {
        public static event Action? AnyOpened;

        public event EventHandler<PriceChanged>? PriceChanged;

        public event Action? Closed;

        public void Reprice(string isbn, decimal price) => PriceChanged?.Invoke(this, new PriceChanged(isbn, price));

        public void Open() => AnyOpened?.Invoke();

        public void Close() => Closed?.Invoke();
    }
}
