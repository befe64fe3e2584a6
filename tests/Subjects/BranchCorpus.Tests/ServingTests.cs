using System.Collections.Concurrent;

namespace Subjects.BranchCorpus.Tests;

public sealed class ServingTests
{
    private static readonly Customer Ann = new("Ann") { Address = new("Bath") };

    [Fact]
    public void Caches_remember()
    {
        var cache = new Cache<string, int>(TimeProvider.System, 2);
        Assert.Equal(1, cache.Get("a", key => key.Length));
        Assert.Equal(1, cache.Get("a", key => key.Length));
        Assert.Equal(2, cache.Get("bb", key => key.Length));
        Assert.Equal(3, cache.Get("ccc", key => key.Length));
        Assert.Equal(1, cache.Hits);
        Assert.False(cache.Forget("a"));
        Assert.True(cache.Forget("bb"));
    }

    [Fact]
    public void Caches_let_go_of_what_they_forget()
    {
        List<string> log = [];
        var cache = new Cache<int, Scope>(TimeProvider.System, 2);
        cache.Get(1, _ => new(log));
        Assert.True(cache.Forget(1));
        Assert.Equal(["disposed"], log);
    }

    [Fact]
    public void Limits_hold()
    {
        var limiter = new Limiter(TimeProvider.System, 1, TimeSpan.FromDays(1));
        Assert.True(limiter.TryEnter());
        Assert.False(limiter.TryEnter());
    }

    [Fact]
    public void Pages_are_cut()
    {
        Assert.True(Serving.Cut([1, 2, 3], 1, 2).HasNext);
        Assert.Equal([3], Serving.Cut([1, 2, 3], 9, 2).Items);
        Assert.False(Serving.Cut([1, 2, 3], 2, 2).HasNext);
    }

    [Fact]
    public void Orders_make_rows()
    {
        Assert.Equal(new OrderRow(1, "Ann", "Bath", "middle", null), Serving.Map(new(1, 50, Ann), null));
        Assert.Equal(new OrderRow(2, "Bob", null, "large", null), Serving.Map(new(2, 500, new("Bob")), new Dictionary<int, int>()));
    }

    [Fact]
    public void Requests_find_their_way()
    {
        Assert.Equal("home list", $"{Serving.Route("GET", "/")} {Serving.Route("GET", "/orders")}");
        Assert.Equal("order 5, missing", $"{Serving.Route("HEAD", "/orders/5")}, {Serving.Route("GET", "/orders/five")}");
        Assert.Equal("missing", Serving.Route("DELETE", "/orders"));
    }

    [Fact]
    public async Task The_second_answer_counts()
    {
        var calls = 0;
        Assert.Equal("yes", await Serving.FetchAsync(_ => Task.FromResult<(int, string?)>(++calls == 1 ? (429, null) : (200, "yes")), "a", 3));
        Assert.Equal("status 429", await Serving.FetchAsync(_ => Task.FromResult<(int, string?)>((429, null)), "a", 2));
    }

    [Fact]
    public async Task Answers_are_waited_for()
    {
        var calls = 0;
        Task<string> Ask() => ++calls switch
        {
            1 => throw new InvalidOperationException(),
            2 => Task.FromResult("soon"),
            _ => Task.FromResult("ready"),
        };
        Assert.Equal(2, await Serving.PollAsync(Ask, 5, CancellationToken.None));
        Assert.Equal(-1, await Serving.PollAsync(() => Task.FromResult("soon"), 2, CancellationToken.None));
    }

    [Fact]
    public async Task Changes_are_passed_on()
    {
        var sum = 0;
        await foreach (var value in Serving.ChangesAsync(Asynchronous.NumbersAsync(3, CancellationToken.None)))
            sum += value;
        await foreach (var value in Serving.ChangesAsync(Asynchronous.NumbersAsync(3, CancellationToken.None), _ => true))
            sum += value;
        Assert.Equal(6, sum);
    }

    [Fact]
    public void Batches_are_small() => Assert.Equal(2, Serving.Batches([1, 2, 3], 2).Count());

    [Fact]
    public void Listeners_are_told()
    {
        ConcurrentDictionary<string, List<Action<string>>> topics = new();
        topics["news"] = [_ => { }, _ => throw new InvalidOperationException()];
        Assert.Equal(1, Serving.Publish(topics, "news", "a") + Serving.Publish(topics, "sport", "b"));
    }

    [Fact]
    public void Secrets_are_compared() => Assert.True(Serving.Same("abc", "abc"));
}
