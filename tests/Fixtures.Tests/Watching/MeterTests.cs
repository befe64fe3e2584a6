using System.Diagnostics.Metrics;
using Shakeout.Fixtures.Watching;

namespace Shakeout.Fixtures.Tests.Watching;

public sealed class WatchedMeters : IDisposable
{
    private readonly Watcher _watcher = new();
    private readonly Meter _shop = new("Shop.Metered");

    public void Dispose()
    {
        _watcher.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public void Are_recorded_with_instrument_value_and_tags()
    {
        var sold = _shop.CreateCounter<int>("sold");
        var price = _shop.CreateHistogram<decimal>("price");
        var measurements = _watcher.Measurements("Shop.Metered");

        sold.Add(2, new KeyValuePair<string, object?>("shop", "north"));
        price.Record(3.5m);

        measurements.ShouldHaveFired(metering => metering.Value == 2 && metering.Tags["shop"] is "north", times: 1);
        string.Join('\n', _watcher.Sightings).ShouldBe("""
            #1 sold 2 (shop: "north")
            #2 price 3.5
            """);
    }

    [Fact]
    public void Can_be_one_instrument()
    {
        var sold = _shop.CreateCounter<long>("sold");
        var returned = _shop.CreateCounter<long>("returned");
        _watcher.Measurements("Shop.*", "sold");

        returned.Add(1);
        sold.Add(1);

        _watcher.ShouldHaveSeenOnly("sold");
    }

    [Fact]
    public void Of_another_flow_are_recorded_only_by_meter_or_for_the_whole_process()
    {
        var sold = _shop.CreateCounter<byte>("sold");
        var ofTest = _watcher.Measurements("Shop.Metered");
        var ofMeter = _watcher.Measurements(_shop);
        var ofProcess = _watcher.Measurements("Shop.Metered", reach: Reach.WholeProcess);

        Thread thread;
        using (ExecutionContext.SuppressFlow())
        {
            thread = new Thread(() => sold.Add(1));
            thread.Start();
        }

        thread.Join();

        ofTest.ShouldNeverHaveFired();
        ofMeter.ShouldHaveFired(times: 1);
        ofProcess.ShouldHaveFired(times: 1);
    }

    [Fact]
    public void Of_one_name_are_told_apart_by_the_meter()
    {
        using var other = new Meter("Shop.Metered");
        var sold = other.CreateCounter<float>("sold");
        _watcher.Measurements(_shop);

        sold.Add(1);

        _watcher.ShouldHaveSeenOnly();
    }

    [Fact]
    public void With_gauges_are_read_when_asked()
    {
        var stock = 5.0;
        _shop.CreateObservableGauge("stock", () => stock);
        var measurements = _watcher.Measurements("Shop.Metered", "stock");

        _watcher.RecordObservableInstruments();
        stock = 3;
        _watcher.RecordObservableInstruments();

        measurements.Values.Select(metering => metering.Value).ShouldBe([5, 3]);
    }

    [Fact]
    public void Say_which_gauge_could_not_be_read()
    {
        _shop.CreateObservableGauge("stock", short () => throw new InvalidOperationException("closed"));
        _watcher.Measurements("Shop.Metered", "stock");

        Should.Throw<FixtureException>(_watcher.RecordObservableInstruments).Message
            .ShouldBe("An instrument of 'Shop.Metered/stock' could not be read: AggregateException: One or more errors occurred. (closed)");
    }

    [Fact]
    public void Are_silent_after_the_teardown()
    {
        var sold = _shop.CreateCounter<int>("sold");
        _watcher.Measurements(_shop);

        _watcher.Dispose();
        sold.Add(1);

        _watcher.ShouldHaveSeenOnly();
    }

    [Fact]
    public void That_are_not_there_are_missed_with_a_list()
    {
        _shop.CreateCounter<int>("sold");
        var measurements = _watcher.Measurements("Shop.Metered", "solt");

        Should.Throw<FixtureException>(() => measurements.ShouldHaveFired()).Message
            .ShouldStartWith("\"measurements of 'Shop.Metered/solt'\" never fired.\nThere was no instrument 'Shop.Metered/solt', but 'Shop.Metered/sold'");
    }
}
