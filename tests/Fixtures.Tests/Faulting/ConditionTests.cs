using Shakeout.Fixtures.Faulting;

namespace Shakeout.Fixtures.Tests.Faulting;

public class AConditionOfWhatIsAccepted
{
    private static FaultTrials<IStore> Trials => Faults.For<IStore>(() => new Store());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_told_with_its_call_when_it_fails_on_a_result()
        => (await Failure(Trials.Without(FaultKind.Exception).Without(FaultKind.TimeOut).AcceptResult<string>(title => title.Length == 0)
            .RunAsync(store => store.FindAsync("123"), Cancellation))).ShouldBe("""
            1 of 2 faults on IStore was not handled.
            call 1: FindAsync("123")
              null: the body gave null; the condition of AcceptResult fails on it: NullReferenceException in AConditionOfWhatIsAccepted.Is_told_with_its_call_when_it_fails_on_a_result: Object reference not set to an instance of an object.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    [Fact]
    public async Task Is_told_with_its_call_when_it_fails_on_an_exception()
    {
        var told = await Should.ThrowAsync<FixtureException>(Trials.Without(FaultKind.TimeOut).Accept<IOException>(error => error.InnerException!.Message.Length > 0)
            .RunAsync(async store => await store.OpenAsync(), Cancellation));

        told.Message.ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: OpenAsync()
              IOException: IOException in AConditionOfWhatIsAccepted.Is_told_with_its_call_when_it_fails_on_an_exception: 'OpenAsync' fails on purpose.; the condition of Accept fails on it: NullReferenceException in AConditionOfWhatIsAccepted.Is_told_with_its_call_when_it_fails_on_an_exception: Object reference not set to an instance of an object.
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);
        told.InnerException.ShouldBeOfType<NullReferenceException>();
    }

    [Fact]
    public async Task Is_not_asked_about_null_where_its_type_has_none()
        => (await Failure(Trials.Without(FaultKind.Exception).Without(FaultKind.TimeOut).AcceptResult<decimal>(price => price > 0)
            .RunAsync(store => Task.FromResult(store.Price("123")), Cancellation))).ShouldBe("""
            1 of 1 fault on IStore was not handled.
            call 1: Price("123")
              null: the body gave null, which is not accepted
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).
            """);

    private static async Task<string> Failure(Task trials) => (await Should.ThrowAsync<FixtureException>(trials)).Message;
}
