using System.Text.RegularExpressions;
using Shakeout.Fixtures.Faulting;

namespace Shakeout.Fixtures.Tests.Faulting;

/// <summary>What is tried on which call: shown by a body that handles nothing.</summary>
public partial class AFault
{
    [Fact]
    public async Task Of_a_task_fails_it_or_cancels_it()
        => (await Tried(store => store.OpenAsync())).ShouldBe("""
            OpenAsync()
              IOException: IOException: 'OpenAsync' fails on purpose.
              time-out: TaskCanceledException: 'OpenAsync' fails on purpose.
            """);

    [Fact]
    public async Task Of_a_nullable_result_is_null_and_empty_too()
        => (await Tried(async store => (await store.FindAsync("123"))!.ToString())).ShouldBe("""
            FindAsync("123")
              IOException: IOException: 'FindAsync' fails on purpose.
              time-out: TaskCanceledException: 'FindAsync' fails on purpose.
              null: NullReferenceException: Object reference not set to an instance of an object.
            """);

    [Fact]
    public async Task Is_null_only_where_the_type_allows_it()
    {
        (await Results(store => store.TitleAsync("123"))).ShouldBe([""]);
        (await Results(store => store.FindAsync("123"))).ShouldBe([null, ""]);
        (await Results(store => Task.FromResult(store.Price("123")))).ShouldBe([null]);
        (await Results(store => Task.FromResult(store.Count))).ShouldBeEmpty();
        (await Results(store => Task.FromResult(store.Get<string?>("123")))).ShouldBe([null, ""]);
    }

    [Fact]
    public async Task Is_null_where_the_type_says_nothing_about_it()
    {
        List<string?> seen = [];

        await Faults.For<IOldStore>(() => new OldStore()).Accept<Exception>().RunAsync(store => seen.Add(store.Title()), Cancellation);
        await Faults.For<IOldStore>(() => new OldStore()).Accept<Exception>().RunAsync(async store => seen.Add(await store.TitleAsync()), Cancellation);

        seen.ShouldBe(["Emma", null, "", "Emma", null, ""]);
    }

    [Fact]
    public async Task Is_an_empty_collection_of_the_right_type()
    {
        (await Results(async store => (await store.ListAsync()).Count)).ShouldBe([0]);
        (await Results(store => Task.FromResult(store.Stock().Count))).ShouldBe([0]);
        (await Results(store => Task.FromResult(store.Names().Count))).ShouldBe([0]);
        (await Results(store => Task.FromResult(store.Shelf().Count))).ShouldBe([0]);
        (await Results(store => Task.FromResult(store.Numbers().Length))).ShouldBe([0]);
        (await Results(store => Count(store.StreamAsync()))).ShouldBe([0]);
    }

    [Fact]
    public async Task Of_a_stream_comes_with_its_first_item()
        => (await Tried(store => Count(store.StreamAsync()))).ShouldBe("""
            StreamAsync()
              IOException: IOException: 'StreamAsync' fails on purpose.
              time-out: TaskCanceledException: 'StreamAsync' fails on purpose.
            """);

    [Fact]
    public async Task Of_a_value_task_is_one_too()
        => (await Tried(async store => await store.CloseAsync())).ShouldBe("""
            CloseAsync()
              IOException: IOException: 'CloseAsync' fails on purpose.
              time-out: TaskCanceledException: 'CloseAsync' fails on purpose.
            """);

    [Fact]
    public async Task Of_a_synchronous_call_is_thrown()
        => (await Tried(store =>
        {
            var tries = 1;
            store.TryFind("123", out var title, ref tries).ShouldBeTrue();
            (title, tries).ShouldBe(("Emma", 2));
            store.Sell(title, 2);
            return Task.CompletedTask;
        })).ShouldBe("""
            TryFind("123", null, 1)
              IOException: IOException: 'TryFind' fails on purpose.
              time-out: TimeoutException: 'TryFind' fails on purpose.
            Sell("Emma", 2)
              IOException: IOException: 'Sell' fails on purpose.
              time-out: TimeoutException: 'Sell' fails on purpose.
            """);

    [Fact]
    public async Task Of_a_property_is_told_as_one()
        => (await Tried(store =>
        {
            store.Count = 3;
            _ = store.Count;
            _ = store["123"];
            return Task.CompletedTask;
        })).ShouldBe("""
            Count = 3
              IOException: IOException: 'Count' fails on purpose.
              time-out: TimeoutException: 'Count' fails on purpose.
            Count
              IOException: IOException: 'Count' fails on purpose.
              time-out: TimeoutException: 'Count' fails on purpose.
            Item["123"]
              IOException: IOException: 'Item' fails on purpose.
              time-out: TimeoutException: 'Item' fails on purpose.
            """);

    [Fact]
    public async Task Is_not_made_of_subscriptions_and_disposal()
    {
        var heard = 0;
        var stores = new List<Store>();

        await Faults.For<IStore>(() =>
        {
            stores.Add(new Store());
            return stores[^1];
        }).Accept<IOException>().Accept<TimeoutException>().RunAsync(store =>
        {
            using (store)
            {
                store.Changed += () => heard++;
                store.Sell("123", 1);
            }
        }, Cancellation);

        stores.Count.ShouldBe(3);
        stores.ShouldAllBe(store => store.IsDisposed);
        heard.ShouldBe(1);
    }

    [Fact]
    public async Task Throws_what_the_real_one_throws()
    {
        var trials = Faults.For<IStore>(() => new Store()).Throw<UnauthorizedAccessException>().Throw(() => new InvalidDataException("bad sector"));

        (await Told(trials.RunAsync(store => store.OpenAsync(), Cancellation))).ShouldBe("""
            OpenAsync()
              UnauthorizedAccessException: UnauthorizedAccessException: Attempted to perform an unauthorized operation.
              InvalidDataException: InvalidDataException: bad sector
              time-out: TaskCanceledException: 'OpenAsync' fails on purpose.
            """);
    }

    [Fact]
    public async Task Can_be_left_out()
        => (await Told(Faults.For<IStore>(() => new Store()).Without(FaultKind.TimeOut).RunAsync(store => store.OpenAsync(), Cancellation))).ShouldBe("""
            OpenAsync()
              IOException: IOException: 'OpenAsync' fails on purpose.
            """);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<int> Count(IAsyncEnumerable<int> stream)
    {
        var count = 0;
        await foreach (var _ in stream)
            count++;
        return count;
    }

    private static Task<string> Tried(Func<IStore, Task> body) => Told(Faults.For<IStore>(() => new Store()).RunAsync(body, Cancellation));

    private static async Task<string> Told(Task trials)
    {
        var lines = (await Should.ThrowAsync<FixtureException>(trials)).Message.Split('\n')[1..^1];
        return string.Join('\n', lines.Select(line => line.StartsWith("call", StringComparison.Ordinal) ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] : InBody().Replace(line, "")));
    }

    [GeneratedRegex(@" in \w+\.\w+(?=: )")]
    private static partial Regex InBody();

    /// <summary>What the body saw when it was given a fault and not thrown one.</summary>
    private static async Task<List<T>> Results<T>(Func<IStore, Task<T>> body)
    {
        List<T> seen = [];
        await Faults.For<IStore>(() => new Store()).Accept<Exception>().RunAsync(async store => seen.Add(await body(store)), Cancellation);
        return seen[1..];
    }
}
