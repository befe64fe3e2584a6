namespace Subjects.BranchCorpus.Tests;

public sealed class RaritiesTests
{
    [Fact]
    public void Names_are_made_late()
    {
        var told = 0;
        var lazily = new Lazily(["a", "b"]) { Width = 3 };
        lazily.Changed += (_, _) => told++;
        Assert.Equal("2 8 2 1", $"{lazily.Name} {lazily.Width} {lazily.Raise()} {told}");
    }

    [Fact]
    public void No_pair_is_long() => Assert.Equal(0, Rarities.Longest([]));

    [Fact]
    public void Numbers_are_halved() => Assert.Equal(10, Rarities.Halve(40));

    [Fact]
    public void Seven_is_odd() => Assert.Equal(1, Rarities.Odd(7));

    [Fact]
    public void Moves_have_a_score() => Assert.Equal(1, Rarities.Score("++-x"));

    [Fact]
    public void Answers_are_given() => Assert.Equal("yes, no, thank you", $"{Rarities.Answer(true, false)}, {Rarities.Answer(false, true)}");

    [Fact]
    public void Neither_is_nested()
    {
        Assert.True(Rarities.Neither(false, true, true));
        Assert.False(Rarities.Neither(true, false, true));
    }

    [Fact]
    public void Little_is_little() => Assert.Equal("little", Rarities.Nested(2, true));

    [Fact]
    public void Things_have_types() => Assert.Equal(6, Rarities.Typed(5) + Rarities.Typed("a") + Rarities.Typed(1.5));

    [Fact]
    public void Writers_may()
    {
        Assert.True(Rarities.May(Rights.Write));
        Assert.False(Rarities.May(Rights.None));
    }

    [Fact]
    public void Lists_are_spread() => Assert.Equal("1 2 3 1", string.Join(' ', Rarities.Spread(true, [1, 2], [3])));

    [Fact]
    public void Texts_have_tails()
    {
        Assert.Equal("bc", Rarities.Tail("abc "));
        Assert.Null(Rarities.Tail("a"));
    }

    [Fact]
    public void Sections_are_found()
    {
        Assert.Equal(0, Rarities.Sections(1, false));
        Assert.Equal(1, Rarities.Sections(2, false));
        Assert.Equal(-1, Rarities.Sections(-5, false));
    }

    [Fact]
    public void Five_is_large()
    {
        Assert.True(Rarities.IsLarge("5"));
        Assert.Throws<FormatException>(() => Rarities.IsLarge("five"));
    }

    [Fact]
    public void Work_is_done()
    {
        Assert.Equal(3, Rarities.Work([1, 2, 3], _ => { }));
        Assert.Throws<HttpError>(() => Rarities.Work([1, 2], _ => throw new HttpError(500)));
    }

    [Fact]
    public void What_works_is_not_logged()
    {
        List<string> log = [];
        Rarities.Watched(() => { }, log);
        Assert.Empty(log);
    }

    [Fact]
    public void What_fails_is_logged()
    {
        List<string> log = [];
        Assert.Throws<HttpError>(() => Rarities.Failing(() => throw new HttpError(500), log));
        Assert.Equal(["failed"], log);
    }

    [Fact]
    public void Some_are_taken() => Assert.Equal([7, 8, 9], Rarities.Forever(7).Take(3));

    [Fact]
    public async Task Answers_are_looked_up()
    {
        Assert.Equal("a", await Rarities.LookUpAsync(() => Task.FromResult<string?>("a"), () => throw new HttpError(500)));
        Assert.Equal("b", await Rarities.LookUpAsync(() => Task.FromResult<string?>(null), () => Task.FromResult<string?>("b")));
        Assert.Equal("missing", await Rarities.LookUpAsync(() => throw new HttpError(404), () => throw new HttpError(500)));
    }

    [Fact]
    public async Task Both_are_asked() => Assert.Equal(1, await Rarities.BothAsync(flag => Task.FromResult(flag ? 1 : 0)));

    [Fact]
    public async Task Few_are_taken()
    {
        var sum = 0;
        await foreach (var value in Rarities.TakeAsync(Asynchronous.NumbersAsync(3, CancellationToken.None), 5, CancellationToken.None))
            sum += value;
        Assert.Equal(3, sum);
    }

    [Fact]
    public void Depth_ends() => Assert.Equal(0, Rarities.Deep(0, depth => depth >= 0));

    [Fact]
    public void Tables_hold_functions()
    {
        var table = Rarities.Table(false);
        Assert.Equal(2, table["half"](4) + table["half"](3));
        Assert.Equal(1, table["sign"](9));
        Assert.Equal(10, table["same"](0) + table["same"](1) + table["same"](3));
    }

    [Fact]
    public void What_fails_twice_is_caught()
    {
        Assert.Equal("fine", Rarities.Caught(() => { }));
        Assert.Equal("twice", Rarities.Caught(() => throw new FormatException()));
        var calls = 0;
        Assert.Equal("fine", Rarities.Caught(() => { if (++calls == 1) throw new FormatException(); }));
    }
}
