using Shakeout.Fixtures.Faulting;

namespace Shakeout.Fixtures.Tests.Faulting;

public class FaultTrials
{
    private static FaultTrials<IStore> Trials => Faults.For<IStore>(() => new Store());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tell_everything_that_is_not_handled_by_call()
        => (await Failure(Trials.Accept<InvalidOperationException>().RunAsync(store => new Checkout(store).BuyAsync("123"), Cancellation))).ShouldBe("""
            4 of 6 faults on IStore were not handled.
            call 1: FindAsync("123")
              IOException: IOException in Checkout.BuyAsync: 'FindAsync' fails on purpose.
              time-out: TaskCanceledException in Checkout.BuyAsync: 'FindAsync' fails on purpose.
              null: NullReferenceException in Checkout.BuyAsync: Object reference not set to an instance of an object.
            call 2: Sell("123", 4)
              time-out: TimeoutException in Checkout.BuyAsync: 'Sell' fails on purpose.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Pass_when_all_is_handled()
    {
        await Trials.Accept<InvalidOperationException>().Accept<IOException>().Accept<TaskCanceledException>().Accept<TimeoutException>()
            .Accept<NullReferenceException>().RunAsync(store => new Checkout(store).BuyAsync("123"), Cancellation);
    }

    [Fact]
    public async Task Do_not_take_a_null_reference_for_any_other_exception()
        => (await Failure(Trials.Accept<Exception>().RunAsync(store => new Checkout(store).BuyAsync("123"), Cancellation))).ShouldBe("""
            1 of 6 faults on IStore was not handled.
            call 1: FindAsync("123")
              null: NullReferenceException in Checkout.BuyAsync: Object reference not set to an instance of an object.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Accept_an_exception_on_a_condition()
        => (await Failure(Trials.Without(FaultKind.TimeOut).Accept<IOException>(error => error.Message.StartsWith("'Sell'", StringComparison.Ordinal)).RunAsync(store =>
        {
            store.Sell("123", 1);
            _ = store.Count;
        }, Cancellation))).ShouldBe("""
            1 of 2 faults on IStore was not handled.
            call 2: Count
              IOException: IOException in FaultTrials.Accept_an_exception_on_a_condition: 'Count' fails on purpose.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Accept_only_results_that_are_listed()
        => (await Failure(Trials.Without(FaultKind.Exception).Without(FaultKind.TimeOut).AcceptResult<string?>(title => title is null)
            .RunAsync(store => store.FindAsync("123"), Cancellation))).ShouldBe("""
            1 of 2 faults on IStore was not handled.
            call 1: FindAsync("123")
              empty string: the body gave "", which is not accepted
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Check_what_must_hold_after_each_fault()
    {
        Checkout? checkout = null;
        (await Failure(Trials.AfterEach(_ => Assert.False(checkout!.IsOpen, "The shop is open.")).RunAsync(async store =>
        {
            checkout = new Checkout(store);
            await checkout.OpenAsync();
        }, Cancellation))).ShouldBe("""
            1 of 2 faults on IStore was not handled.
            call 1: OpenAsync()
              IOException: afterwards FalseException in FaultTrials.Check_what_must_hold_after_each_fault: The shop is open.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);
    }

    [Fact]
    public async Task Give_the_check_the_real_dependency_of_the_trial()
    {
        List<IStore> made = [];
        List<IStore> seen = [];

        await Faults.For<IStore>(() =>
        {
            made.Add(new Store());
            return made[^1];
        }).Accept<Exception>().AfterEach(async store =>
        {
            await Task.Yield();
            seen.Add(store);
        }).RunAsync(store => store.OpenAsync(), Cancellation);

        seen.ShouldBe(made[1..]);
    }

    [Fact]
    public async Task Can_share_one_dependency()
    {
        var store = new Store();

        await Faults.For<IStore>(store).Accept<Exception>().RunAsync(proxy =>
        {
            proxy.Count++;
        }, Cancellation);

        store.Count.ShouldBe(1, "the setter of Count fails in two trials, and its getter in two more");
    }

    [Fact]
    public async Task Fail_one_of_several_calls_of_one_method()
        => (await Failure(Trials.Without(FaultKind.TimeOut).RunAsync(store =>
        {
            store.Sell("1", 1);
            try
            {
                store.Sell("2", 1);
            }
            catch (IOException)
            {
                store.Sell("2", 1);
            }
        }, Cancellation))).ShouldBe("""
            1 of 2 faults on IStore was not handled.
            call 1: Sell("1", 1)
              IOException: IOException in FaultTrials.Fail_one_of_several_calls_of_one_method: 'Sell' fails on purpose.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Say_when_the_body_makes_other_calls_from_run_to_run()
    {
        var runs = 0;
        (await Failure(Trials.Accept<Exception>().RunAsync(store =>
        {
            if (runs++ == 0)
                store.Sell("1", 1);
            _ = store.Count;
        }, Cancellation))).ShouldBe("""
            2 of 2 faults on IStore were not handled.
            call 1: Sell("1", 1)
              IOException: the body makes other calls from run to run: first Sell; now Count
            call 2: Count
              IOException: the body makes other calls from run to run: first Sell, Count; now Count
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            A body must make the same calls each time: make all it uses anew in it, and the dependency too: Faults.For<T>(() => new …).
            """);
    }

    [Fact]
    public async Task Do_not_take_the_words_of_an_exception_for_their_own()
        => (await Failure(Trials.Without(FaultKind.TimeOut).Throw(() => new IOException("ids differ from run to run")).RunAsync(async store => await store.OpenAsync(), Cancellation))).ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: OpenAsync()
              IOException: IOException in FaultTrials.Do_not_take_the_words_of_an_exception_for_their_own: ids differ from run to run
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Need_a_body_that_succeeds_without_a_fault()
        => (await Failure(Trials.RunAsync(store =>
        {
            store.Sell("1", 1);
            throw new InvalidOperationException("closed");
        }, Cancellation))).ShouldBe("""
            The body fails without any fault: InvalidOperationException in FaultTrials.Need_a_body_that_succeeds_without_a_fault: closed
            It must succeed as long as IStore does.
            """);

    [Fact]
    public async Task Need_calls_and_faults_to_try()
    {
        (await Failure(Trials.RunAsync(_ => { }, Cancellation))).ShouldBe("""
            The body made no call on IStore, so there is nothing to fail.
            Give the code under test what the body gets.
            """);
        (await Failure(Trials.Without(FaultKind.Exception).Without(FaultKind.TimeOut).RunAsync(store => store.OpenAsync(), Cancellation))).ShouldBe("""
            No fault is left to try on IStore: those that its calls allow are left out.
            Leave fewer out by Without.
            """);
    }

    [Fact]
    public void Need_a_result_to_accept_one()
        => Should.Throw<FixtureException>(() => { Trials.AcceptResult<string>(_ => true).RunAsync(store => store.OpenAsync(), Cancellation); }).Message.ShouldBe("""
            AcceptResult needs a body that returns something, and this one does not.
            Let it return what the code under test does, or check the state by AfterEach.
            """);

    [Fact]
    public void Need_an_interface_that_a_proxy_can_stand_in_for()
    {
        Should.Throw<FixtureException>(() => Faults.For(() => new Store())).Message.ShouldBe("""
            'Store' is no interface, and only an interface can be made to fail.
            Give the code under test its dependency by an interface.
            """);
        Should.Throw<FixtureException>(() => Faults.For<IUnproxied>(() => null!)).Message
            .ShouldBe("'FaultTrials.IUnproxied' cannot be made to fail: 'First', 'Parse' cannot go through a proxy (static and abstract, returned by reference, or with a span).\nMove the other members to an interface of their own, and give the code under test that one.");
    }

    private static async Task<string> Failure(Task trials) => (await Should.ThrowAsync<FixtureException>(trials)).Message;

    private interface IUnproxied
    {
        int Parse(ReadOnlySpan<char> text);

        ref int First();
    }
}
