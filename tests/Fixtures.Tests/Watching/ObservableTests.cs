using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class AWatchedObservable
{
    private readonly Watcher _watcher = new();

    private Prices Prices { get; } = new();

    [Fact]
    public void Is_recorded_to_its_end()
    {
        var prices = _watcher.Observable(this.Prices);

        Prices.Tell(observer => observer.OnNext(3.5m));
        Prices.Tell(observer => observer.OnCompleted());

        prices.Next.ShouldHaveFiredWith(3.5m);
        prices.Completed.ShouldHaveFired(times: 1);
        prices.Failed.ShouldNeverHaveFired();
        _watcher.ShouldHaveSeenOnly("Prices", "Prices completed");
    }

    [Fact]
    public void Is_recorded_to_its_failure()
    {
        var prices = _watcher.Observable(Prices, "rates");

        Prices.Tell(observer => observer.OnError(new TimeoutException("no answer")));

        prices.Failed.ShouldHaveFired(error => error is TimeoutException);
        prices.Completed.ShouldNeverHaveFired();
        string.Join('\n', _watcher.Sightings).ShouldBe("#1 rates failed TimeoutException: no answer");
    }

    [Fact]
    public void Is_subscribed_to_once_and_left_in_the_teardown()
    {
        _watcher.Observable(Prices);
        _watcher.Observable(Prices);
        Prices.Observers.ShouldBe(1);

        _watcher.Dispose();

        Prices.Observers.ShouldBe(0);
    }
}
