namespace Subjects.BranchCorpus.Tests;

public sealed class FunctionsTests
{
    private static readonly Customer Ann = new("Ann") { Address = new("Bath") };

    [Fact]
    public void Ends_are_far()
    {
        Assert.Equal((true, false), Functions.Ends(-1));
        Assert.Equal((false, true), Functions.Ends(150));
    }

    [Fact]
    public void Two_on_a_line()
    {
        Assert.Equal(("a", "d"), Functions.Twice(2));
        Assert.Equal(("b", "d"), Functions.Twice(1));
    }

    [Fact]
    public void Ten_is_small() => Assert.Equal("small", Functions.Size(10));

    [Fact]
    public void Factorials_grow() => Assert.Equal(24, Functions.Factorial(4));

    [Fact]
    public void The_cheapest_order_has_an_address()
        => Assert.Equal(30, Functions.Cheapest([new(1, 50, Ann), new(2, 30, Ann), new(3, 10, new("Bob"))]));

    [Fact]
    public void Rich_orders_come_first()
        => Assert.Equal(["A", "A"], Functions.Rich([new(1, 50, Ann), new(2, 300, Ann), new(3, 10, Ann)]));

    [Fact]
    public void Two_is_two() => Assert.Equal(2, Functions.Unused(2));

    [Fact]
    public void A_counter_ends()
    {
        var counter = Functions.Counter(1);
        Assert.Equal(0, counter() + counter());
    }

    [Fact]
    public void Guards_name_what_they_guard()
    {
        Assert.Equal("fine", Functions.Checked(3, 5));
        Assert.Equal("not n > 0 && n < limit", Functions.Checked(0, 5));
    }

    [Fact]
    public void Queries_are_expressions()
        => Assert.Equal(0, Functions.Expression(new List<Order> { new(1, 9, Ann) }.AsQueryable()));

    [Fact]
    public void Cities_have_totals() => Assert.Equal(80, Functions.Totals([new(1, 50, Ann), new(2, 30, Ann)])["Bath"]);

    [Fact]
    public void One_is_wanted()
    {
        Assert.True(Functions.Any([1]));
        Assert.False(Functions.Any([0]));
    }

    [Fact]
    public void What_is_excluded_may_run() => Assert.Equal(1, Functions.Excluded(4));
}
