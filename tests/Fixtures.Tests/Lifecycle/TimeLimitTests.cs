using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>A set-up with a time limit, on a clock that goes when told to.</summary>
public class ATimeLimit
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Is_nothing_to_a_set_up_in_time()
    {
        var stage = new Stage(typeof(Slow), _clock);

        await stage.PlayAsync("Tests.Climb");

        stage.Events.ShouldBe("""
            make Ground
            begin Wall
            make Wall
            test Tests.Climb
            end Wall
            end Ground
            """);
    }

    [Fact]
    public async Task Fails_the_test_and_what_was_set_up_late_is_cleaned_up_before_what_it_was_made_from()
    {
        using var gate = new ManualResetEventSlim();
        var stage = new Stage(typeof(Slow), _clock);
        stage.On("begin Wall", () =>
        {
            LetTheTimePass();
            gate.Wait();
        });
        stage.On(Failed("Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'."), gate.Set);

        await stage.PlayAsync("Tests.Climb");

        stage.Events.ShouldBe("""
            make Ground
            begin Wall
              failed: Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'.
                      Find what it waits for, or raise SetUpTimeout on its [Fixture].
            make Wall, cancelled
            end Wall, cancelled
            end Ground
            """);
    }

    [Fact]
    public async Task Tells_of_a_late_set_up_whose_clean_up_fails()
    {
        using var gate = new ManualResetEventSlim();
        var stage = new Stage(typeof(Slow), _clock).Failing("end Wall, cancelled");
        stage.On("begin Wall", () =>
        {
            LetTheTimePass();
            gate.Wait();
        });
        stage.On(Failed("Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'."), gate.Set);

        await stage.PlayAsync("Tests.Climb");

        stage.Events.ShouldBe("""
            make Ground
            begin Wall
              failed: Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'.
                      Find what it waits for, or raise SetUpTimeout on its [Fixture].
            make Wall, cancelled
            end Wall, cancelled
            end Ground
              failed: Fixture 'Wall' (test scope) was set up too late, asked for by 'Tests.Climb', and failed in its teardown.
                      InvalidOperationException: cannot end Wall, cancelled
            """);
    }

    [Fact]
    public async Task Ends_its_link_to_the_run_with_a_fixture_that_has_no_teardown()
    {
        var stage = new Stage(typeof(Slow), _clock);

        await stage.PlayAsync("Tests.Walk");
        await stage.Cancellation.CancelAsync();

        stage.Events.ShouldBe("test Tests.Walk");
    }

    [Fact]
    public async Task Ends_its_link_to_the_run_with_a_set_up_that_failed()
    {
        var stage = new Stage(typeof(Slow), _clock);

        await stage.PlayAsync("Tests.Cross");
        await stage.Cancellation.CancelAsync();

        stage.Events.ShouldBe("""
              failed: Fixture 'Bridge' (test scope) failed in its set-up, asked for by 'Tests.Cross'.
                      InvalidOperationException: no planks
            """);
    }

    [Fact]
    public async Task Cancels_the_set_up_and_is_not_tried_again()
    {
        using var gate = new ManualResetEventSlim();
        var stage = new Stage(typeof(Slow), _clock).On("begin Tower", LetTheTimePass).Before("finally Tower", gate.Wait);
        var failure = Failed("Fixture 'Built' (class scope) was not set up within 30000 ms, asked for by 'Tests.Look'.");
        stage.On($"{failure}\n          It is not tried again for 'Tests.Look': its class shares it.", gate.Set);

        await stage.PlayAsync("Tests.Look Tests.Look");

        stage.Events.ShouldBe("""
            begin Tower
              failed: Fixture 'Built' (class scope) was not set up within 30000 ms, asked for by 'Tests.Look'.
                      Find what it waits for, or raise SetUpTimeout on its [Fixture].
              failed: Fixture 'Built' (class scope) was not set up within 30000 ms, asked for by 'Tests.Look'.
                      Find what it waits for, or raise SetUpTimeout on its [Fixture].
                      It is not tried again for 'Tests.Look': its class shares it.
            finally Tower
            """);
    }

    [Fact]
    public async Task Leaves_behind_what_ignores_its_cancellation_for_as_long_again()
    {
        using var gate = new ManualResetEventSlim();
        using var left = new ManualResetEventSlim();
        var stage = new Stage(typeof(Slow), _clock);
        stage.On("begin Wall", () =>
        {
            LetTheTimePass();
            gate.Wait();
        });
        stage.On("make Wall, cancelled", left.Set);
        stage.On(Failed("Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'."), LetTheTimePass);

        await stage.PlayAsync("Tests.Climb");

        stage.Events.ShouldBe("""
            make Ground
            begin Wall
              failed: Fixture 'Wall' (test scope) was not set up within 30000 ms, asked for by 'Tests.Climb'.
                      Find what it waits for, or raise SetUpTimeout on its [Fixture].
            end Ground
            """);
        gate.Set();
        left.Wait(TestContext.Current.CancellationToken);
    }

    // Elsewhere: what the clock sets off runs on the thread that moves it.
    private void LetTheTimePass() => Task.Run(() => _clock.Advance(Slow.Limit));

    private static string Failed(string message)
        => $"  failed: {message}\n          Find what it waits for, or raise SetUpTimeout on its [Fixture].";
}

/// <summary>A run that is cancelled.</summary>
public class ACancelledRun
{
    [Fact]
    public async Task Cancels_the_set_up_that_is_waited_for()
    {
        var stage = new Stage(typeof(Slow), new FakeClock());
        stage.On("begin Tower", stage.Cancellation.Cancel);

        await stage.PlayAsync("Tests.Look");

        stage.Events.ShouldBe("""
            begin Tower
            finally Tower
              failed: Fixture 'Built' (class scope) failed in its set-up, asked for by 'Tests.Look'.
                      TaskCanceledException: A task was canceled.
            """);
    }

    [Fact]
    public async Task Is_told_to_a_fixture_for_as_long_as_it_lives()
    {
        var stage = new Stage(typeof(Slow), new FakeClock());
        stage.On("test Tests.Climb", stage.Cancellation.Cancel);

        await stage.PlayAsync("Tests.Climb");

        stage.Events.ShouldBe("""
            make Ground
            begin Wall
            make Wall
            test Tests.Climb
            end Wall, cancelled
            end Ground
            """);
    }
}
