using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class AWaitForWhatFires : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly Shop _shop = new();
    private readonly Recording<int> _counted;

    public AWaitForWhatFires() => _counted = _watcher.Event<int>(_shop, nameof(_shop.Counted));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _watcher.Dispose();

    [Fact]
    public async Task Ends_when_it_fires_on_another_thread()
    {
        var fired = _counted.FiredAsync(Cancellation);
        fired.IsCompleted.ShouldBeFalse();

        await Task.Run(() => _shop.Count(3), Cancellation);

        (await fired).ShouldBe(3);
    }

    [Fact]
    public void Is_over_at_once_when_it_already_fired()
    {
        _shop.Count(3);

        _counted.FiredAsync(Cancellation).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task Can_be_for_a_number_of_times_or_for_a_value()
    {
        var twice = _counted.FiredAsync(2, Cancellation);
        var many = _counted.FiredAsync(copies => copies > 5, Cancellation);

        _shop.Count(1);
        twice.IsCompleted.ShouldBeFalse();
        _shop.Count(2);
        (await twice).ShouldBe([1, 2]);
        many.IsCompleted.ShouldBeFalse();
        _shop.Count(6);

        (await many).ShouldBe(6);
    }

    [Fact]
    public async Task Shows_what_was_seen_when_it_is_cancelled()
    {
        using var giveUp = new CancellationTokenSource();
        var waiting = _counted.FiredAsync(copies => copies > 5, giveUp.Token);
        _shop.Count(1);

        await giveUp.CancelAsync();

        (await Assert.ThrowsAsync<OperationCanceledException>(() => waiting)).Message.ShouldBe("""
            "Counted" had not fired with copies => copies > 5 when the wait was cancelled.
            Seen:
              #1 Counted 1
            """);
    }

    [Fact]
    public async Task Ends_when_the_source_has_ended()
    {
        var prices = new Prices();
        var recording = _watcher.Observable(prices);
        var waiting = recording.Next.FiredAsync(2, Cancellation);
        prices.Tell(observer => observer.OnNext(3));

        prices.Tell(observer => observer.OnCompleted());

        (await Should.ThrowAsync<FixtureException>(waiting)).Message.ShouldBe("""
            "prices" can no longer fire 2 times: "prices" has completed.
            Seen:
              #1 prices 3
              #2 prices completed
            """);
        await recording.Completed.FiredAsync(Cancellation);
        await Should.ThrowAsync<FixtureException>(recording.Failed.FiredAsync(Cancellation));
    }
}
