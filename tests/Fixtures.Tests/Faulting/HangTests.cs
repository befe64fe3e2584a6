using Shakeout.Fixtures.Faulting;
using Shakeout.Fixtures.Time;

namespace Shakeout.Fixtures.Tests.Faulting;

public class ACallThatNeverCompletes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly FakeClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FaultTrials<IStore> Trials => Faults.For<IStore>(() => new Store())
        .With(FaultKind.NeverCompletes).Without(FaultKind.Exception).Without(FaultKind.TimeOut).Within(Limit, _clock);

    [Fact]
    public async Task Hangs_a_body_without_a_time_limit_of_its_own()
    {
        (await Failure(Trials.RunAsync(async store =>
        {
            var opening = store.OpenAsync(Cancellation);
            if (!opening.IsCompleted)
                _clock.Advance(Limit);
            await opening;
        }, Cancellation))).ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: OpenAsync()
              never completes: hangs: the body did not end within 2 s
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);
    }

    [Fact]
    public async Task Is_let_go_when_the_time_is_up()
    {
        var left = new TaskCompletionSource();
        var runs = 0;
        await Failure(Trials.RunAsync(async store =>
        {
            var opening = store.OpenAsync(Cancellation);
            if (++runs == 2)
                _clock.Advance(Limit);
            try
            {
                await opening;
            }
            catch (OperationCanceledException)
            {
                left.SetResult();
            }
        }, Cancellation));

        await left.Task;
    }

    [Fact]
    public async Task Ends_when_the_code_under_test_cancels_it()
        => await Trials.Accept<OperationCanceledException>().RunAsync(async store =>
        {
            using var giveUp = new CancellationTokenSource();
            var opening = store.OpenAsync(giveUp.Token);
            await giveUp.CancelAsync();
            await opening;
        }, Cancellation);

    [Fact]
    public async Task Hangs_a_synchronous_body_too()
    {
        var runs = 0;
        (await Failure(Trials.RunAsync(store =>
        {
            if (++runs == 2)
                _ = Task.Run(() => _clock.Advance(Limit), Cancellation);
            _ = store.Count;
        }, Cancellation))).ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: Count
              never completes: hangs: the body did not end within 2 s
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);
    }

    [Fact]
    public async Task Of_a_stream_hangs_its_reader()
        => (await Failure(Trials.Without(FaultKind.Empty).RunAsync(async store =>
        {
            await using var numbers = store.StreamAsync().GetAsyncEnumerator(Cancellation);
            var next = numbers.MoveNextAsync();
            if (!next.IsCompleted)
                _clock.Advance(Limit);
            await next;
        }, Cancellation))).ShouldContain("never completes: hangs: the body did not end within 2 s");

    [Fact]
    public async Task Is_no_reason_to_wait_when_the_run_is_cancelled()
    {
        using var run = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(Trials.RunAsync(async store =>
        {
            var opening = store.OpenAsync(Cancellation);
            if (!opening.IsCompleted)
                await run.CancelAsync();
            await opening;
        }, run.Token));
    }

    [Fact]
    public async Task Is_not_needed_for_a_hang()
        => (await Failure(Faults.For<IStore>(() => new Store()).Within(Limit, _clock).RunAsync(async store =>
        {
            await store.OpenAsync(Cancellation);
            _clock.Advance(Limit);
            await new TaskCompletionSource().Task;
        }, Cancellation))).ShouldBe("""
            The body did not end within 2 s, without any fault.
            Give it more time by Within, if it needs it.
            """);

    [Fact]
    public async Task Is_no_hang_before_the_time_is_up()
        => (await Failure(Faults.For<IStore>(() => new Store()).Without(FaultKind.TimeOut).Within(Limit, _clock).RunAsync(async store =>
        {
            _clock.Advance(Limit - TimeSpan.FromMilliseconds(1));
            await store.OpenAsync(Cancellation);
        }, Cancellation))).ShouldContain("1 of 1 fault on IStore was not handled.\ncall 1: OpenAsync()\n  IOException: IOException in ");

    [Fact]
    public async Task Ends_a_check_that_hangs_too()
        => (await Failure(Faults.For<IStore>(() => new Store()).Accept<IOException>().Without(FaultKind.TimeOut).Within(Limit, _clock).AfterEach(_ =>
        {
            _clock.Advance(Limit);
            return new TaskCompletionSource().Task;
        }).RunAsync(store => store.OpenAsync(Cancellation), Cancellation))).ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: OpenAsync()
              IOException: afterwards hangs: the check did not end within 2 s
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    /// <summary>Waits for a while only: trials that hang in earnest fail the test.</summary>
    private static async Task<string> Failure(Task trials)
        => (await Should.ThrowAsync<FixtureException>(trials.WaitAsync(TimeSpan.FromSeconds(30), Cancellation))).Message;
}
