using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class AnAssertOnARecording : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly Shop _shop = new();
    private readonly Recording<int> _counted;

    public AnAssertOnARecording()
    {
        _counted = _watcher.Event<int>(_shop, nameof(_shop.Counted));
        _watcher.Event(_shop, nameof(_shop.Closed));
    }

    public void Dispose() => _watcher.Dispose();

    [Fact]
    public void Shows_what_was_seen_when_it_never_fired()
    {
        _shop.Close();

        Failure(() => _counted.ShouldHaveFired()).ShouldBe("""
            "Counted" never fired.
            Seen:
              #1 Closed
            """);
        Failure(() => _counted.ShouldHaveFired(copies => copies > 3)).ShouldStartWith("\"Counted\" never fired with copies => copies > 3.\n");
        _counted.ShouldNeverHaveFired();
    }

    [Fact]
    public void Counts()
    {
        _shop.Count(1);
        _shop.Count(5);

        _counted.ShouldHaveFired(times: 2);
        _counted.ShouldHaveFired(copies => copies > 3, times: 1);
        Failure(() => _counted.ShouldHaveFired(times: 1)).ShouldBe("""
            "Counted" fired 2 times, not once.
            Seen:
              #1 Counted 1
              #2 Counted 5
            """);
        Failure(() => _counted.ShouldHaveFired(copies => copies > 3, times: 2)).ShouldStartWith("\"Counted\" fired once with copies => copies > 3, not 2 times.\n");
    }

    [Fact]
    public void Refuses_what_should_never_have_fired()
    {
        _shop.Count(5);

        Failure(() => _counted.ShouldNeverHaveFired()).ShouldStartWith("\"Counted\" should never have fired, and did once.\n");
        Failure(() => _counted.ShouldNeverHaveFired(copies => copies > 3)).ShouldStartWith("\"Counted\" should never have fired with copies => copies > 3, and did once.\n");
    }

    [Fact]
    public void Compares_the_values_in_order()
    {
        _shop.Count(1);
        _shop.Count(5);

        _counted.ShouldHaveFiredWith(1, 5);
        Failure(() => _counted.ShouldHaveFiredWith(5, 1)).ShouldStartWith("\"Counted\" should have fired with 5, 1, and fired with 1, 5.\n");
        Failure(() => _counted.ShouldHaveFiredWith()).ShouldStartWith("\"Counted\" should have fired with nothing, and fired with 1, 5.\n");
    }

    [Fact]
    public void Says_how_never_is_said()
        => Failure(() => _counted.ShouldHaveFired(times: 0))
            .ShouldBe("ShouldHaveFired cannot expect \"Counted\" 0 times: assert with ShouldNeverHaveFired that it did not fire.");

    [Fact]
    public void Sees_the_order_across_sources()
    {
        _shop.Count(1);
        _shop.Close();
        _shop.Count(2);

        _watcher.ShouldHaveSeen("Counted", "Closed");
        _watcher.ShouldHaveSeen("Closed", "Counted");
        _watcher.ShouldHaveSeenOnly("Counted", "Closed", "Counted");
        Failure(() => _watcher.ShouldHaveSeen("Closed", "Counted", "Closed")).ShouldBe("""
            "Closed", "Counted", "Closed" should have been seen in this order, and there was no "Closed" after "Counted".
            Seen:
              #1 Counted 1
              #2 Closed
              #3 Counted 2
            """);
        Failure(() => _watcher.ShouldHaveSeenOnly("Counted", "Closed")).ShouldStartWith("\"Counted\", \"Closed\" should have been seen, in this order, and nothing else.\n");
        Failure(() => _watcher.ShouldHaveSeenOnly()).ShouldStartWith("Nothing should have been seen.\nSeen:\n");
    }

    [Fact]
    public void Knows_when_nothing_was_seen()
    {
        _watcher.ShouldHaveSeenOnly();
        Failure(() => _watcher.ShouldHaveSeen("Closed")).ShouldBe("""
            "Closed" should have been seen in this order, and there was no "Closed".
            Nothing was seen.
            """);
        Failure(() => _watcher.ShouldHaveSeen()).ShouldBe("""
            ShouldHaveSeen needs a name to look for.
            That nothing was seen is asserted by ShouldHaveSeenOnly().
            """);
    }

    [Fact]
    public void Loses_nothing_of_several_threads()
    {
        Parallel.For(0, 1000, _shop.Count);

        _counted.Values.Order().ShouldBe(Enumerable.Range(0, 1000));
        _watcher.Sightings.Select(sighting => sighting.Number).ShouldBe(Enumerable.Range(1, 1000));
    }

    private static string Failure(Action action) => Should.Throw<FixtureException>(action).Message;
}
