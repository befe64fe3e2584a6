using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class AWatchedEvent : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly Shop _shop = new();

    public void Dispose() => _watcher.Dispose();

    private string Seen => string.Join('\n', _watcher.Sightings);

    [Fact]
    public void Is_recorded_whatever_its_delegate()
    {
        _watcher.Events(_shop);

        _shop.Open();
        _shop.Reprice("123", 3.5m);
        _shop.Sell("123", 2);
        _shop.Rename("north", "south");
        _shop.Count(9);
        _shop.Move("York");
        _shop.Ring();
        _shop.Close();

        Seen.ShouldBe("""
            #1 Opened EventArgs
            #2 PriceChanged PriceChanged { Isbn = "123", Price = 3.5 }
            #3 Sold ("123", 2)
            #4 NameChanged ("north", "south")
            #5 Counted 9
            #6 Moved "York"
            #7 Rang
            #8 Closed
            """);
    }

    [Fact]
    public void Brings_its_argument_by_type()
    {
        var changed = _watcher.Event<PriceChanged>(_shop, nameof(_shop.PriceChanged));
        var sold = _watcher.Event<(string Isbn, int Copies)>(_shop, nameof(_shop.Sold));

        _shop.Reprice("123", 3.5m);
        _shop.Sell("123", 2);

        changed.ShouldHaveFired(change => change.Price > 3);
        changed.ShouldNeverHaveFired(change => change.Price > 4);
        sold.ShouldHaveFiredWith(("123", 2));
        sold.Values[0].Copies.ShouldBe(2);
    }

    [Fact]
    public void Can_be_static()
    {
        var opened = _watcher.Event(typeof(Shop), nameof(Shop.AnyOpened));

        _shop.Open();
        _shop.Open();

        opened.ShouldHaveFired(times: 2);
    }

    [Fact]
    public void Is_the_same_recording_when_asked_for_again()
    {
        _watcher.Event(_shop, nameof(_shop.Closed));

        _shop.Close();

        _watcher.Event(_shop, nameof(_shop.Closed)).ShouldHaveFired(times: 1);
        Seen.ShouldBe("#1 Closed");
    }

    [Fact]
    public void Has_a_number_when_another_of_its_name_is_watched()
    {
        var other = new Shop();
        _watcher.Event(_shop, nameof(_shop.Closed));
        _watcher.Event(other, nameof(_shop.Closed));

        other.Close();
        _shop.Close();

        _watcher.ShouldHaveSeenOnly("Closed#2", "Closed");
    }

    [Fact]
    public void Is_left_in_the_teardown()
    {
        _watcher.Events(_shop);
        _watcher.Event(typeof(Shop), nameof(Shop.AnyOpened));
        _shop.HasListeners.ShouldBeTrue();

        _watcher.Dispose();

        _shop.HasListeners.ShouldBeFalse();
    }

    [Fact]
    public void Says_which_source_could_not_be_left()
    {
        var watcher = new Watcher();
        watcher.Event(new OddShop(), nameof(OddShop.Sticky));

        Failure(watcher.Dispose).ShouldBe("The watcher could not leave \"Sticky\" (InvalidOperationException: stuck).");
    }

    [Fact]
    public void Is_one_of_those_that_there_are()
        => Failure(() => _watcher.Event(_shop, "PriceChange")).ShouldBe("""
            'Shop' has no event 'PriceChange'.
            It has 'PriceChanged', 'NameChanged', 'Rang', 'Closed', 'Counted', 'Moved', 'Opened', 'Sold'.
            """);

    [Fact]
    public void Of_a_type_is_one_of_its_static_ones()
        => Failure(() => _watcher.Event(typeof(Shop), nameof(_shop.Opened))).ShouldBe("""
            The type 'Shop' has no event 'Opened'.
            It has 'AnyOpened'.
            """);

    [Fact]
    public void Needs_a_source_that_has_events()
    {
        Failure(() => _watcher.Event("text", "Changed")).ShouldBe("'string' has no event 'Changed': it has none at all.");
        Failure(() => _watcher.Events("text")).ShouldBe("'string' has no events to watch.");
    }

    [Fact]
    public void Cannot_be_one_that_must_be_answered_or_brings_what_cannot_be_kept()
    {
        Failure(() => _watcher.Event(new OddShop(), nameof(OddShop.Asked))).ShouldBe("""
            Event 'OddShop.Asked' cannot be watched: its handlers return bool, and a watcher would have to answer.
            Subscribe to it in the test.
            """);
        Failure(() => _watcher.Event(new OddShop(), nameof(OddShop.Peeked))).ShouldBe("""
            Event 'OddShop.Peeked' cannot be watched: 'text' cannot outlive the event.
            Subscribe to it in the test.
            """);
    }

    [Fact]
    public void Says_what_it_brings_when_another_type_is_expected()
    {
        Failure(() => _watcher.Event<string>(_shop, nameof(_shop.PriceChanged))).ShouldBe("""
            Event 'PriceChanged' brings PriceChanged, not string.
            Watch it by Event<PriceChanged>(…, "PriceChanged").
            """);
        Failure(() => _watcher.Event<string>(_shop, nameof(_shop.Closed))).ShouldBe("""
            Event 'Closed' brings no value, not string.
            Watch it by Event(…, "Closed").
            """);
    }

    private static string Failure(Action action) => Should.Throw<FixtureException>(action).Message;
}
