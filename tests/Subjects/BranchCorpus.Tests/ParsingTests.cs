namespace Subjects.BranchCorpus.Tests;

public sealed class ParsingTests
{
    [Fact]
    public void Rows_have_cells() => Assert.Equal(["a", "b,c", "d"], Parsing.CsvRow("a,\"b,c\",d"));

    [Fact]
    public void Sources_have_tokens()
        => Assert.Equal("x1 = 4.5 + 20", string.Join(' ', Parsing.Tokens("x1=4.5 + 20").Select(token => token.Text)));

    [Fact]
    public void Formulas_have_values()
    {
        Assert.Equal(14, Parsing.Evaluate("2+3*4"));
        Assert.Equal(7, Parsing.Evaluate("7"));
    }

    [Fact]
    public void Durations_are_read()
    {
        Assert.True(Parsing.TryDuration("20ms", out _));
        Assert.True(Parsing.TryDuration("5s", out var five));
        Assert.Equal(5, five.Value.Seconds);
        Assert.False(Parsing.TryDuration("5", out _));
        Assert.False(Parsing.TryDuration("xs", out _));
        Assert.False(Parsing.TryDuration("20", out _));
    }

    [Fact]
    public void Queries_have_pairs()
    {
        var query = Parsing.Query("http://shop/?title=Emma%20W&sold");
        Assert.Equal("Emma W", query["title"]);
        Assert.Null(query["sold"]);
    }

    [Fact]
    public void Escapes_are_undone() => Assert.Equal("a\nb\"u1", Parsing.Unescape("a\\nb\\\"\\u1"));

    [Fact]
    public void Titles_make_slugs() => Assert.Equal("pride-and-prejudice", Parsing.Slug("Pride & and, Prejudice!"));

    [Fact]
    public void Roman_numbers_are_read() => Assert.Equal(24, Parsing.Roman("XXIV"));

    [Fact]
    public void Addresses_are_checked()
    {
        Assert.True(Parsing.IsMail("ann@shop.org"));
        Assert.False(Parsing.IsMail("ann.shop@org"));
        Assert.False(Parsing.IsMail("a@b"));
    }

    [Fact]
    public void Entries_have_sections()
        => Assert.Equal([("shop.name", "Emma"), ("shop.open", "9")], Parsing.Ini("\n[shop]\nname=Emma\nopen=9"));
}
