namespace Subjects.BranchCorpus.Tests;

public sealed class ConditionsTests
{
    [Fact]
    public void Dear_baskets_ship_free() => Assert.Equal(0, Conditions.Shipping(150));

    [Fact]
    public void Points_make_grades() => Assert.Equal("A B D", $"{Conditions.Grade(95)} {Conditions.Grade(85)} {Conditions.Grade(60)}");

    [Fact]
    public void Adults_may_enter()
    {
        Assert.Equal("yes", Conditions.MayEnter(20, false, false));
        Assert.Equal("no", Conditions.MayEnter(10, false, false));
    }

    [Fact]
    public void Numbers_have_signs()
    {
        Assert.Equal(1, Conditions.Sign(5));
        Assert.Equal(0, Conditions.Sign(0));
    }

    [Fact]
    public void Ranges_have_two_ends()
    {
        Assert.True(Conditions.Between(5, 1, 9));
        Assert.False(Conditions.Between(0, 1, 9));
        Assert.False(Conditions.Between(10, 1, 9));
    }

    [Fact]
    public void Wide_things_do_not_fit()
    {
        Assert.True(Conditions.Fits(1, 1, 5));
        Assert.False(Conditions.Fits(9, 1, 5));
    }

    [Fact]
    public void One_negative_is_enough()
    {
        Assert.True(Conditions.AnyNegative(-1, 0, 0));
        Assert.False(Conditions.AnyNegative(0, 0, 0));
    }

    [Fact]
    public void Open_doors_are_not_shut()
    {
        Assert.False(Conditions.IsShut(true, false));
        Assert.True(Conditions.IsShut(false, false));
    }

    [Fact]
    public void Paid_bills_are_paid() => Assert.False(Conditions.AllPaid([(5, 5), (4, 3)]));

    [Fact]
    public void Years_leap()
    {
        Assert.False(Conditions.IsLeap(2023));
        Assert.True(Conditions.IsLeap(2024));
        Assert.False(Conditions.IsLeap(1900));
    }

    [Fact]
    public void Members_save()
    {
        Assert.Equal("five percent", Conditions.Discount(20, true, new DateOnly(2026, 6, 1)));
        Assert.Equal("none", Conditions.Discount(1, false, new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public void Express_costs_more() => Assert.Equal(13, Conditions.Postage(1, true));

    [Fact]
    public void Names_are_needed()
    {
        Assert.Equal("no name", Conditions.WhyNot("", 1));
        Assert.Null(Conditions.WhyNot("Ann", 30));
        Assert.Equal("too old", Conditions.WhyNot("Ann", 200));
    }

    [Fact]
    public void Positive_numbers_pass() => Assert.Equal(3, Conditions.Positive(3));

    [Fact]
    public void Doors_are_counted()
    {
        Assert.Equal(1, Conditions.Doors(true, false));
        Assert.Equal(0, Conditions.Doors(false, false));
    }

    [Fact]
    public void Depth_is_told()
    {
        Assert.Equal(0, Conditions.Depth(0, 1, 1));
        Assert.Equal(1, Conditions.Depth(1, 0, 1));
    }

    [Fact]
    public void Items_are_counted() => Assert.Equal("1 item 2 items", $"{Conditions.Count(1)} {Conditions.Count(2)}");

    [Fact]
    public void Sizes_are_named() => Assert.Equal("small middle large", $"{Conditions.Size(1)} {Conditions.Size(50)} {Conditions.Size(500)}");

    [Fact]
    public void Two_may_agree()
    {
        Assert.True(Conditions.Agree(true, true, true));
        Assert.True(Conditions.Agree(true, false, false));
    }
}
