namespace Subjects.BranchCorpus.Tests;

public sealed class ExceptionsTests
{
    [Fact]
    public void Numbers_are_parsed() => Assert.Equal(5, Exceptions.ParseOr("5", 1));

    [Fact]
    public void Words_are_no_numbers() => Assert.Equal("5 no number", $"{Exceptions.Read("5")} {Exceptions.Read("x")}");

    [Fact]
    public void What_is_missing_is_not_sent_again()
    {
        Assert.Equal("sent", Exceptions.Send(() => { }));
        Assert.Throws<HttpError>(() => Exceptions.Send(() => throw new HttpError(404)));
    }

    [Fact]
    public void What_failed_is_sent_again()
    {
        Assert.Equal("later", Exceptions.SendAgain(() => throw new HttpError(503), 0));
        Assert.Throws<HttpError>(() => Exceptions.SendAgain(() => throw new HttpError(404), 0));
    }

    [Fact]
    public void Steps_are_taken()
    {
        List<string> log = [];
        Exceptions.Steps(false, log);
        Assert.Equal(["work", "inner", "outer"], log);
    }

    [Fact]
    public void Scopes_end()
    {
        List<string> log = [];
        Assert.Equal(2, Exceptions.Scoped(log, true));
        Assert.Equal(3, Exceptions.Scoped(log, true));
        Assert.Equal(4, log.Count);
    }

    [Fact]
    public void The_first_may_enter() => Assert.True(new Exceptions().Enter(3));

    [Fact]
    public void What_works_is_not_logged()
    {
        List<string> log = [];
        Exceptions.Logged(() => { }, log);
        Assert.Empty(log);
    }

    [Fact]
    public void Some_failures_are_forgiven()
    {
        Assert.Equal(-1, Exceptions.Careful(() => throw new FormatException()));
        Assert.Equal(-1, Exceptions.Careful(() => throw new OverflowException()));
    }

    [Fact]
    public void Sums_do_not_overflow() => Assert.Equal(int.MaxValue, Exceptions.Add(Exceptions.Add(1, 2), int.MaxValue));

    [Fact]
    public void All_are_visited() => Assert.Equal(3, Exceptions.Visit([1, -1, 2]));

    [Fact]
    public void The_outer_message_is_told()
    {
        Assert.Equal("fine", Exceptions.Inner(() => { }));
        Assert.Equal("a", Exceptions.Inner(() => throw new InvalidOperationException("a")));
    }
}
