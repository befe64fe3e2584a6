namespace Subjects.BranchCorpus.Tests;

public sealed class SwitchesTests
{
    private static readonly Customer Ann = new("Ann") { Address = new("Bath") };

    [Fact]
    public void Colours_have_codes() => Assert.Equal(1, Switches.Code(Colour.Red) + Switches.Code(Colour.Black));

    [Fact]
    public void Months_have_numbers() => Assert.Equal(4, Switches.Month("jan") + Switches.Month("mar") + Switches.Month("day"));

    [Fact]
    public void Numbers_are_odd_or_even() => Assert.Equal("odd even ?", $"{Switches.Parity(1)} {Switches.Parity(2)} {Switches.Parity(9)}");

    [Fact]
    public void Stairs_lead_down() => Assert.Equal("cba ba a", $"{Switches.Stairs(3)} {Switches.Stairs(2)} {Switches.Stairs(1)}");

    [Fact]
    public void Ages_make_bands() => Assert.Equal("child adult", $"{Switches.Band(5)} {Switches.Band(30)}");

    [Fact]
    public void Letters_have_kinds() => Assert.Equal("lower joint other", $"{Switches.Kind('b')} {Switches.Kind('_')} {Switches.Kind('7')}");

    [Fact]
    public void Shapes_have_areas() => Assert.Equal(7, Switches.Area(new Circle(1)) + Switches.Area(new Square(2)));

    [Fact]
    public void Points_lie_somewhere()
        => Assert.Equal("first axis other low", $"{Switches.Where(new(1, 1))} {Switches.Where(new(0, 3))} {Switches.Where(new(-1, -1))} {Switches.Where(new(-2, -1))}");

    [Fact]
    public void Commands_are_read()
        => Assert.Equal("help, add x, unknown", $"{Switches.Command([])}, {Switches.Command(["add", "x"])}, {Switches.Command(["a", "b"])}");

    [Fact]
    public void Doors_are_open_or_shut() => Assert.Equal("open shut", $"{Switches.Door(true, false)} {Switches.Door(false, false)}");

    [Fact]
    public void Big_orders_have_an_address()
    {
        Assert.True(Switches.IsBig(new(1, 150, Ann)));
        Assert.False(Switches.IsBig(new(2, 150, new("Bob"))));
    }

    [Fact]
    public void Zero_is_no_digit() => Assert.Equal("number", Switches.Digit(0));

    [Fact]
    public void Letters_are_vowels()
    {
        Assert.True(Switches.IsVowel('a'));
        Assert.True(Switches.IsVowel('o'));
        Assert.False(Switches.IsVowel('x'));
    }

    [Fact]
    public void Seven_is_in_the_middle()
    {
        Assert.True(Switches.IsMiddle(7));
        Assert.False(Switches.IsMiddle(3));
    }

    [Fact]
    public void Big_circles_are_big() => Assert.Equal(9, Switches.Big(new Circle(9)) + Switches.Big(new Square(9)));

    [Fact]
    public void Values_are_told()
        => Assert.Equal("number teen a abc", $"{Switches.Tell(5)} {Switches.Tell(15)} {Switches.Tell("a")} {Switches.Tell("abcdef")}");

    [Fact]
    public void Cards_cost_a_fee() => Assert.Equal(1, Switches.Fee("card", 50) + Switches.Fee("cash", 500));

    [Fact]
    public void Colours_have_names()
    {
        Assert.Equal("red cold cold black", $"{Switches.Name(Colour.Red)} {Switches.Name(Colour.Green)} {Switches.Name(Colour.Blue)} {Switches.Name(Colour.Black)}");
        Assert.Throws<ArgumentOutOfRangeException>(() => Switches.Name((Colour)9));
    }

    [Fact]
    public void Circles_are_round() => Assert.Equal("small large", $"{Switches.Round(new Circle(1))} {Switches.Round(new Circle(5))}");

    [Fact]
    public void Shapes_weigh() => Assert.Equal(1, Switches.Weight([]) + Switches.Weight([new Circle(1)]));
}
