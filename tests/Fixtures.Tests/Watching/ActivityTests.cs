using System.Diagnostics;
using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class WatchedActivities : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly ActivitySource _shop = new("Shop.Checkout");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _watcher.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public void Are_recorded_when_they_start_and_stop()
    {
        var activities = _watcher.Activities("Shop.*");

        using (var order = _shop.StartActivity("order"))
        {
            using (_shop.StartActivity("pay"))
            {
            }

            order!.SetTag("copies", 2);
            order.SetStatus(ActivityStatusCode.Error, "card refused");
        }

        activities.Stopped.ShouldHaveFired(activity => activity.Status == ActivityStatusCode.Error, times: 1);
        activities.Started.ShouldHaveFired(times: 2);
        string.Join('\n', _watcher.Sightings.Skip(2)).ShouldBe("""
            #3 pay stopped
            #4 order stopped Error "card refused" (copies: 2)
            """);
        _watcher.ShouldHaveSeenOnly("order started", "pay started", "pay stopped", "order stopped");
    }

    [Fact]
    public async Task Are_those_of_tasks_that_the_test_starts()
    {
        var activities = _watcher.Activities("Shop.Checkout");

        await Task.Run(() => _shop.StartActivity("pay")?.Dispose(), Cancellation);

        activities.Stopped.ShouldHaveFired(times: 1);
    }

    [Fact]
    public void Of_another_flow_are_neither_recorded_nor_made()
    {
        var activities = _watcher.Activities("Shop.Checkout");
        Activity? other = null;

        Elsewhere(() => other = _shop.StartActivity("pay"));

        other.ShouldBeNull();
        activities.Started.ShouldNeverHaveFired();
    }

    [Fact]
    public void Of_another_flow_are_recorded_when_they_carry_on_the_tests_trace()
    {
        var activities = _watcher.Activities("Shop.Checkout");
        using var order = _shop.StartActivity("order")!;

        Elsewhere(() => _shop.StartActivity("pay", ActivityKind.Server, order.Context)?.Dispose());

        activities.Stopped.ShouldHaveFired(activity => activity.OperationName == "pay");
    }

    [Fact]
    public void Of_the_whole_process_are_recorded_when_asked_for()
    {
        var activities = _watcher.Activities("Shop.Checkout", Reach.WholeProcess);

        Elsewhere(() => _shop.StartActivity("pay")?.Dispose());

        activities.Stopped.ShouldHaveFired(times: 1);
    }

    [Fact]
    public void Of_two_watchers_stay_apart()
    {
        using var other = new Watcher();
        Elsewhere(() => other.Activities("Shop.Checkout"));
        _watcher.Activities("Shop.Checkout");

        _shop.StartActivity("pay")?.Dispose();

        _watcher.ShouldHaveSeenOnly("pay started", "pay stopped");
        other.ShouldHaveSeenOnly();
    }

    [Fact]
    public void Are_no_longer_made_after_the_teardown()
    {
        _watcher.Activities("Shop.Checkout");

        _watcher.Dispose();

        _shop.StartActivity("pay").ShouldBeNull();
    }

    [Fact]
    public void Of_a_source_that_is_not_there_are_missed_with_a_list()
    {
        var activities = _watcher.Activities("Shop.Chekout");

        Should.Throw<FixtureException>(() => activities.Started.ShouldHaveFired()).Message
            .ShouldStartWith("\"activities of 'Shop.Chekout' started\" never fired.\nThere was no activity source 'Shop.Chekout', but 'Shop.Checkout'");
    }

    private static void Elsewhere(Action action)
    {
        Thread thread;
        using (ExecutionContext.SuppressFlow())
        {
            thread = new Thread(() => action());
            thread.Start();
        }

        thread.Join();
    }
}

public sealed class ActivitiesWatchedInAConstructor : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly ActivitySource _shop = new("Shop.Constructed");
    private readonly ActivityRecording _activities;

    public ActivitiesWatchedInAConstructor() => _activities = _watcher.Activities("Shop.Constructed");

    public void Dispose()
    {
        _watcher.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public async Task Are_those_of_the_test()
    {
        await Task.Yield();

        _shop.StartActivity("pay")?.Dispose();

        _activities.Stopped.ShouldHaveFired(times: 1);
    }
}
