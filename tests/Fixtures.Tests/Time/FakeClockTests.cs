using System.Globalization;
using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Time;

public sealed class AFakeClock
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Begins_with_the_year_2000_and_stands_still()
    {
        _clock.GetUtcNow().ShouldBe(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _clock.GetUtcNow().ShouldBe(FakeClock.Start);
        _clock.GetTimestamp().ShouldBe(_clock.GetTimestamp());
    }

    [Fact]
    public void Begins_elsewhere_when_asked()
    {
        var clock = FakeClock.StartingAt(new DateTimeOffset(1969, 7, 20, 16, 17, 0, TimeSpan.FromHours(-4)));

        clock.GetUtcNow().ToString("O").ShouldBe("1969-07-20T20:17:00.0000000+00:00");
    }

    [Fact]
    public void Goes_forward()
    {
        _clock.Advance(TimeSpan.FromTicks(1));
        _clock.Advance(TimeSpan.Zero);
        _clock.GetUtcNow().ShouldBe(FakeClock.Start + TimeSpan.FromTicks(1));

        _clock.SetUtcNow(new DateTimeOffset(2024, 2, 29, 1, 0, 0, TimeSpan.FromHours(2)));
        _clock.SetUtcNow(_clock.GetUtcNow());
        _clock.GetUtcNow().ToString("O").ShouldBe("2024-02-28T23:00:00.0000000+00:00");
    }

    [Fact]
    public void Never_goes_back()
    {
        Should.Throw<FixtureException>(() => _clock.Advance(TimeSpan.FromSeconds(-1))).Message.ShouldBe(
            "The clock cannot go back by -00:00:01: timers and measured times would no longer fit. Give zero or more, or begin earlier: FakeClock.StartingAt(…).");
        Should.Throw<FixtureException>(() => _clock.AutoAdvance = TimeSpan.FromSeconds(-1));
        Should.Throw<FixtureException>(() => _clock.SetUtcNow(new DateTimeOffset(1999, 12, 31, 0, 0, 0, TimeSpan.Zero))).Message.ShouldBe(
            "The clock shows 2000-01-01T00:00:00.0000000+00:00 and cannot go back to 1999-12-31T00:00:00.0000000+00:00: timers and measured times would no longer fit. Begin earlier: FakeClock.StartingAt(…).");
        _clock.GetUtcNow().ShouldBe(FakeClock.Start);
    }

    [Fact]
    public void Ends_with_the_year_9999()
        => Should.Throw<FixtureException>(() => _clock.Advance(TimeSpan.MaxValue)).Message.ShouldBe(
            "The clock shows 2000-01-01T00:00:00.0000000+00:00 and cannot advance by 10675199.02:48:05.4775807: no date lies beyond the year 9999.");

    [Fact]
    public void Measures_as_it_shows()
    {
        var begin = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromTicks(12_345_678));

        _clock.GetElapsedTime(begin).ShouldBe(TimeSpan.FromTicks(12_345_678));
        _clock.GetElapsedTime(begin, _clock.GetTimestamp()).ShouldBe(_clock.GetUtcNow() - FakeClock.Start);
    }

    [Fact]
    public void Is_in_UTC_or_in_the_zone_that_it_was_given()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("Ship", TimeSpan.FromMinutes(330), "Ship", "Ship");
        _clock.LocalTimeZone.ShouldBe(TimeZoneInfo.Utc);

        _clock.SetLocalTimeZone(zone);

        _clock.LocalTimeZone.ShouldBe(zone);
        _clock.GetLocalNow().ToString("O").ShouldBe("2000-01-01T05:30:00.0000000+05:30");
    }

    [Fact]
    public void Goes_on_with_each_read_when_asked()
    {
        _clock.AutoAdvance = TimeSpan.FromSeconds(1);

        var reads = new[] { _clock.GetUtcNow().Ticks, _clock.GetTimestamp(), _clock.GetLocalNow().Ticks, _clock.GetUtcNow().Ticks };

        reads.Select(ticks => (ticks - FakeClock.Start.Ticks) / TimeSpan.TicksPerSecond).ShouldBe([0, 1, 2, 3]);
        _clock.AutoAdvance.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Runs_timers_that_a_read_passes_but_no_read_of_theirs_moves_it()
    {
        var events = new List<string>();
        using var timer = _clock.CreateTimer(_ => events.Add($"timer at {Seconds} and still {Seconds}"), null, TimeSpan.FromSeconds(1.5), Timeout.InfiniteTimeSpan);
        _clock.AutoAdvance = TimeSpan.FromSeconds(1);

        for (var read = 0; read < 4; read++)
            events.Add($"read {Seconds}");

        events.ShouldBe(["read 0", "timer at 1.5 and still 1.5", "read 1", "read 2", "read 3"]);
    }

    [Fact]
    public void Loses_no_move_of_several_threads()
    {
        var fired = 0;
        using var timer = _clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        Parallel.For(0, 8, _ =>
        {
            for (var step = 0; step < 500; step++)
                _clock.Advance(TimeSpan.FromMilliseconds(100));
        });

        Seconds.ShouldBe("400");
        fired.ShouldBe(400);
    }

    [Fact]
    public void Gives_each_of_several_threads_a_time_of_its_own_with_each_read()
    {
        _clock.AutoAdvance = TimeSpan.FromTicks(1);

        var reads = Enumerable.Range(0, 4000).AsParallel().Select(_ => _clock.GetTimestamp()).ToList();

        reads.Order().ShouldBe(Enumerable.Range(0, 4000).Select(tick => FakeClock.Start.Ticks + tick));
    }

    private string Seconds => (_clock.GetUtcNow() - FakeClock.Start).TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
