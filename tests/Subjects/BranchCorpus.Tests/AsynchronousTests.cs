namespace Subjects.BranchCorpus.Tests;

public sealed class AsynchronousTests
{
    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task What_is_not_cached_is_loaded() => Assert.Equal("loaded", await Asynchronous.LoadAsync(1, false));

    [Fact]
    public async Task What_is_there_is_saved()
    {
        Assert.Equal("saved", await Asynchronous.SaveAsync(new(1), 1));
        Assert.Equal("left", await Asynchronous.SaveAsync(new(1), 2));
    }

    [Fact]
    public async Task The_second_attempt_works()
        => Assert.Equal(2, await Asynchronous.RetryAsync(attempt => attempt == 1 ? throw new HttpError(503) : Task.FromResult(attempt), 3));

    [Fact]
    public async Task What_works_is_guarded()
    {
        List<string> log = [];
        Assert.Equal(4, await Asynchronous.GuardedAsync(() => Task.FromResult(4), log));
        Assert.Equal(["first"], log);
    }

    [Fact]
    public async Task Three_turns_are_enough() => Assert.Equal(3, await Asynchronous.StopAsync(Never));

    [Fact]
    public async Task No_numbers_sum_to_nothing() => Assert.Equal(0, await Asynchronous.SumAsync(Asynchronous.NumbersAsync(0, Never)));

    [Fact]
    public async Task Numbers_are_counted()
    {
        Assert.Equal(2, await Asynchronous.CountAsync(Asynchronous.NumbersAsync(5, Never), 2));
        Assert.Equal(1, await Asynchronous.CountAsync(Asynchronous.NumbersAsync(1, Never), 2));
    }

    [Fact]
    public void Evens_are_picked() => Assert.Equal([2, 4], Asynchronous.Evens([1, 2, 3, 4]));

    [Fact]
    public void Texts_have_parts() => Assert.Equal(["a", "b"], Asynchronous.Parts("a,b"));

    [Fact]
    public async Task A_store_is_opened() => Assert.Equal("none", await Asynchronous.OpenAsync(false, 2));

    [Fact]
    public async Task All_are_looked_up() => Assert.Equal("1 -2", string.Join(' ', await Asynchronous.AllAsync([1, 2], new(1))));

    [Fact]
    public void Nothing_runs_before_it_is_asked_for() => Assert.NotNull(Asynchronous.NeverEnumerated(3));
}
