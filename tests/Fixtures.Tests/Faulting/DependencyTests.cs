using Shakeout.Fixtures.Faulting;

namespace Shakeout.Fixtures.Tests.Faulting;

public class ADependencyOfTrials
{
    private readonly List<string> _events = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_made_for_each_trial_and_disposed_after_its_check()
    {
        await Faults.For<IQueue>(Make).Accept<Exception>().AfterEach(_ => _events.Add("checked")).RunAsync(queue => queue.Open(), Cancellation);

        string.Join('\n', _events).ShouldBe("""
            made
            opened
            disposed
            made
            checked
            disposed
            made
            checked
            disposed
            """);
    }

    [Fact]
    public async Task Is_left_alone_when_all_trials_share_it()
    {
        await Faults.For<IQueue>(Make()).Accept<Exception>().RunAsync(queue => queue.Open(), Cancellation);

        _events.ShouldBe(["made", "opened"]);
    }

    [Fact]
    public async Task Is_disposed_when_the_body_fails_without_a_fault_too()
    {
        await Failure(Faults.For<IQueue>(Make).RunAsync(_ => throw new InvalidOperationException(), Cancellation));

        _events.ShouldBe(["made", "disposed"]);
    }

    [Fact]
    public async Task Is_disposed_when_the_run_is_cancelled()
    {
        using var run = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(Faults.For<IQueue>(Make).RunAsync(async _ =>
        {
            await run.CancelAsync();
            await new TaskCompletionSource().Task;
        }, run.Token));

        _events.ShouldBe(["made", "disposed"]);
    }

    [Fact]
    public async Task Must_be_disposable_after_each_fault()
        => (await Failure(Faults.For<IQueue>(() => new Queue(_events) { IsStuckUnlessOpened = true }).Accept<IOException>().Without(FaultKind.TimeOut)
            .RunAsync(queue => queue.Open(), Cancellation))).ShouldBe("""
            1 of 1 fault on ADependencyOfTrials.IQueue was not handled.
            call 1: Open()
              IOException: afterwards InvalidOperationException in ADependencyOfTrials.Queue.DisposeAsync: stuck
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Must_be_disposable_without_a_fault()
        => (await Failure(Faults.For<IQueue>(() => new Queue(_events) { IsStuckUnlessOpened = true }).RunAsync(queue => { _ = queue.Count; }, Cancellation))).ShouldBe("""
            The dependency cannot be disposed of, without any fault: InvalidOperationException in ADependencyOfTrials.Queue.DisposeAsync: stuck
            Cure that, or give one dependency for all trials, which is left alone: Faults.For<T>(real).
            """);

    [Fact]
    public async Task Throws_what_is_made_once_for_each_trial()
    {
        await Faults.For<IQueue>(Make).Without(FaultKind.TimeOut).Throw(() =>
        {
            _events.Add("error made");
            return new IOException();
        }).Accept<IOException>().RunAsync(queue =>
        {
            queue.Open();
            _ = queue.Count;
        }, Cancellation);

        _events.Count(what => what == "error made").ShouldBe(2, "one for each of the two calls");
    }

    private Queue Make() => new(_events);

    private static async Task<string> Failure(Task trials) => (await Should.ThrowAsync<FixtureException>(trials)).Message;

    private interface IQueue
    {
        int Count { get; }

        void Open();
    }

    private sealed class Queue : IQueue, IAsyncDisposable, IDisposable
    {
        private readonly List<string> _events;
        private bool _isOpen;

        public Queue(List<string> events)
        {
            _events = events;
            events.Add("made");
        }

        public bool IsStuckUnlessOpened { get; init; }

        public int Count => 1;

        public void Open()
        {
            _isOpen = true;
            _events.Add("opened");
        }

        public void Dispose() => _events.Add("disposed the other way");

        public ValueTask DisposeAsync()
        {
            if (IsStuckUnlessOpened && !_isOpen)
                throw new InvalidOperationException("stuck");
            _events.Add("disposed");
            return default;
        }
    }
}
