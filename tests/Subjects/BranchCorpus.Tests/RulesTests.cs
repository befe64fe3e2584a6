namespace Subjects.BranchCorpus.Tests;

public sealed class RulesTests
{
    private static readonly DateOnly Wednesday = new(2026, 7, 1);
    private static readonly Customer Ann = new("Ann") { Address = new("Bath") };

    [Fact]
    public void Periods_hold_days()
    {
        var july = new Period(Wednesday, new(2026, 8, 1));
        Assert.True(july.Holds(Wednesday));
        Assert.False(july.Holds(new(2026, 8, 1)));
        Assert.False(july.Holds(new(2026, 6, 1)));
        Assert.True(new Period(Wednesday, null).Holds(Wednesday));
    }

    [Fact]
    public void Periods_meet()
    {
        var july = new Period(Wednesday, new(2026, 8, 1));
        Assert.True(july.Meets(new(Wednesday, null)));
        Assert.False(july.Meets(new(new(2026, 1, 1), new(2026, 2, 1))));
    }

    [Fact]
    public void Levels_make_prices()
    {
        Assert.Equal(9, Rules.Price(new(Level.Gold, Wednesday, null, new Line("Emma", 1, 10))));
        Assert.Equal(9.5m, Rules.Price(new(Level.None, new(2026, 12, 30), "OFF10", new Line("Emma", 1, 10))));
        Assert.Equal(10, Rules.Price(new(Level.Silver, Wednesday, "", new Line("Emma", 1, 10))));
    }

    [Fact]
    public void Fragile_things_cost_more()
    {
        Assert.Equal(3, Rules.Freight(new(Level.Silver, Wednesday, null, new Line("Vase", 1, 10, true), new Line("Emma", 1, 10))));
        Assert.Equal(1, Rules.Freight(new(Level.None, Wednesday, null, new Line("Desk", 1, 200))));
    }

    [Fact]
    public void Nothing_is_due_on_sunday()
    {
        Assert.Equal(new DateOnly(2026, 7, 6), Rules.Due(Wednesday, 3));
        Assert.Equal(new DateOnly(2026, 7, 2), Rules.Due(Wednesday, 1, new HashSet<DateOnly>()));
    }

    [Fact]
    public void People_grow_older()
    {
        Assert.Equal(20, Rules.Age(new(2006, 1, 1), Wednesday));
        Assert.Equal(19, Rules.Age(new(2006, 9, 1), Wednesday));
        Assert.Equal(20, Rules.Age(new(2006, 7, 1), Wednesday));
    }

    [Fact]
    public void Months_have_days() => Assert.Equal(28 + 30 + 31 + 30, Rules.DaysIn(2, 2026) + Rules.DaysIn(4, 2026) + Rules.DaysIn(5, 2026) + Rules.DaysIn(11, 2026));

    [Fact]
    public void Orders_have_a_status()
    {
        var order = new Order(1, 10, Ann);
        Assert.Equal("open paid done", $"{Rules.Status(order, null, null)} {Rules.Status(order, Wednesday, null)} {Rules.Status(order, Wednesday, Wednesday)}");
    }

    [Fact]
    public void Customers_have_problems()
    {
        Assert.Equal(["no customer"], Rules.Problems(null));
        Assert.Equal(["no name"], Rules.Problems(new("") { Address = new("Bonn", new("DE", null)) }));
        Assert.Equal(["odd tags"], Rules.Problems(new("Ann") { Address = new("Bern", new("CH", "+41")), Tags = [null] }));
        Assert.Empty(Rules.Problems(new("Ann") { Address = new("Rome"), Tags = ["a"] }));
    }

    [Fact]
    public void Incomes_are_taxed() => Assert.Equal(22_000, Rules.Tax(20_000) + Rules.Tax(90_000));

    [Fact]
    public void Loans_are_limited()
    {
        Assert.True(Rules.MayLend(30, 50_000, 100_000, false));
        Assert.True(Rules.MayLend(30, 200_000, 600_000, false));
        Assert.False(Rules.MayLend(30, 10_000, 100_000, false));
        Assert.False(Rules.MayLend(17, 10_000, 100, false));
    }

    [Fact]
    public void Days_have_seasons()
        => Assert.Equal("winter summer autumn", $"{Rules.Season(new(2026, 1, 1))} {Rules.Season(Wednesday)} {Rules.Season(new(2026, 10, 1))}");

    [Fact]
    public void Early_returns_are_refunded() => Assert.Equal(10, Rules.Refund(10, 3, false));
}
