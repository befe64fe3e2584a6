namespace Subjects.BranchCorpus.Tests;

public sealed class TypesTests
{
    [Fact]
    public void Money_adds_up()
    {
        var sum = new Money(3, "EUR") + new Money(4, "EUR");
        Assert.Equal("7 € True", $"{(int)sum} {sum.Symbol} {sum.IsSmall}");
        var more = new Money(20, "USD");
        Assert.Equal("USD False False", $"{more.Symbol} {more.IsSmall} {new Money(1, "USD") > more}");
    }

    [Fact]
    public void Buffers_fill()
    {
        var buffer = new Buffer(2, null);
        buffer[0] = 5;
        Assert.False(buffer.IsFull);
        buffer[0] = 6;
        Assert.Equal(12, buffer[0] + buffer["first"]);
        Assert.Throws<IndexOutOfRangeException>(() => buffer[1]);
    }

    [Fact]
    public void Settings_have_a_level()
    {
        Assert.Equal(1, new Settings("ab").Level);
        var settings = new Settings("abcdef");
        Assert.Equal(2, settings.Level);
        settings.Level = 7;
        Assert.Equal(7, settings.Level);
    }

    [Fact]
    public void Boxes_hold_things_once()
    {
        var box = new Box<object>();
        Assert.False(box);
        Assert.True(box.Put("a"));
        Assert.False(box.Put("a"));
        Assert.True(box.Put("b"));
        Assert.True(box);
        Assert.False(box.TryFirst<Version>(out _));
    }

    [Fact]
    public void People_have_names()
    {
        INamed named = new Person("Ann");
        Assert.Equal("Ann", named.Shown);
        IComparable<Person> ann = new Person("Ann");
        Assert.True(ann.CompareTo(new Person("Bob")) < 0);
        Assert.Single(new HashSet<Person> { new("Ann"), new("Ann") });
        Assert.False(new Person("Ann").Equals(new Person("Bob")));
    }

    [Fact]
    public void The_last_is_largest() => Assert.Equal(3, Generic.Largest(1, 2, 3));

    [Fact]
    public void Values_are_clamped() => Assert.Equal(7, Generic.Clamp(5, 1, 9) + Generic.Clamp(9, 1, 2));

    [Fact]
    public void Things_have_names()
        => Assert.Equal("number a thing", $"{Generic.Name(1)} {Generic.Name("a")} {Generic.Name(new object())}");

    [Fact]
    public void Long_texts_are_cut() => Assert.Equal("abcde", "abcdefgh".Short);
}
