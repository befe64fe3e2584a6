namespace Shakeout.TestOrderShuffler.Worker.Tests.Agents;

/// <summary>A runner that waits in the middle of its lifecycle for work.</summary>
public sealed class TurnsTests
{
    private readonly List<string> _events = [];
    private readonly Turns<string> _turns = new();

    [Fact]
    public void Set_up_comes_before_the_first_turn_and_tear_down_after_the_last()
    {
        _turns.Start(RunnerAsync);
        _events.Add("started");
        _turns.Give("one").ShouldBeTrue();
        _events.Add("given one");
        _turns.Give("two").ShouldBeTrue();
        _turns.End();

        _events.ShouldBe(["set up", "started", "run one", "given one", "run two", "tear down"]);
    }

    [Fact]
    public void Without_work_there_is_only_set_up_and_tear_down()
    {
        _turns.Start(RunnerAsync);
        _turns.End();

        _events.ShouldBe(["set up", "tear down"]);
    }

    [Fact]
    public void Work_that_never_awaits_stays_on_the_thread_that_hands_it_over()
    {
        var threads = new List<int>();
        _turns.Start(async () =>
        {
            while (await _turns.NextAsync() is not null)
                threads.Add(Environment.CurrentManagedThreadId);
        });
        _turns.Give("one");
        _turns.Give("two");
        _turns.End();

        threads.ShouldBe([Environment.CurrentManagedThreadId, Environment.CurrentManagedThreadId]);
    }

    [Fact]
    public void Work_that_awaits_is_waited_for()
    {
        _turns.Start(async () =>
        {
            while (await _turns.NextAsync() is { } work)
            {
                await Task.Yield();
                _events.Add(work);
            }
        });
        _turns.Give("one");
        _events.Add("next");
        _turns.Give("two");
        _turns.End();

        _events.ShouldBe(["one", "next", "two"]);
    }

    [Fact]
    public void A_runner_that_ended_by_itself_takes_no_more()
    {
        _turns.Start(() => Task.CompletedTask);

        _turns.Give("one").ShouldBeFalse();
        _turns.End();
    }

    [Fact]
    public void What_a_runner_throws_comes_out_at_its_end()
    {
        _turns.Start(() => Task.FromException(new InvalidOperationException("no set up")));

        _turns.Give("one").ShouldBeFalse();
        Should.Throw<InvalidOperationException>(_turns.End).Message.ShouldBe("no set up");
    }

    [Fact]
    public void What_work_throws_ends_the_runner_and_comes_out_at_its_end()
    {
        _turns.Start(async () =>
        {
            await _turns.NextAsync();
            throw new InvalidOperationException("no work");
        });

        _turns.Give("one").ShouldBeTrue();
        _turns.Give("two").ShouldBeFalse();
        Should.Throw<InvalidOperationException>(_turns.End).Message.ShouldBe("no work");
    }

    private async Task RunnerAsync()
    {
        _events.Add("set up");
        while (await _turns.NextAsync() is { } work)
            _events.Add($"run {work}");
        _events.Add("tear down");
    }
}
