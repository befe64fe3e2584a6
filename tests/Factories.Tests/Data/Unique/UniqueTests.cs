using Shakeout.Factories.Data.Unique;

namespace Shakeout.Factories.Tests.Data.Unique;

public sealed class UniqueTests
{
    [Fact]
    public void A_text_carries_the_tag_of_its_test_and_a_number_when_it_comes_again()
    {
        var gen = Drawing.Gen();

        string.Join('\n', Drawing.Many(3, f => f.Unique("ann@example.test"), gen).Concat(Drawing.Many(2, f => f.Unique("SKU"), gen))).ShouldBe("""
            ann-t1@example.test
            ann-t1-2@example.test
            ann-t1-3@example.test
            SKU-t1
            SKU-t1-2
            """);
    }

    [Fact]
    public void A_text_of_one_test_is_none_of_another()
    {
        var (one, other) = (Drawing.Gen(), Drawing.Gen());
        other.TestTag = "t2";

        Drawing.Many(1_000, f => f.Unique(f.Email), one).Intersect(Drawing.Many(1_000, f => f.Unique(f.Email), other)).ShouldBeEmpty();
    }

    [Fact]
    public void A_hundred_thousand_draws_are_all_different()
        => Drawing.Many(100_000, f => f.Unique(f.Email)).Distinct().Count().ShouldBe(100_000);

    [Fact]
    public void A_draw_is_repeated_until_it_is_new()
        => Drawing.Many(10, f => f.Unique(() => f.Int(1, 10))).Order().ShouldBe(Enumerable.Range(1, 10));

    [Fact]
    public void Each_member_has_its_own_values()
    {
        var gen = Drawing.Gen();
        Drawing.Many(2, f => f.Unique(() => f.Bool()), gen);
        var other = Drawing.Gen(member: "Order.IsPaid");
        other.Uniques = gen.Uniques;

        Drawing.Many(2, f => f.Unique(() => f.Bool()), other).Order().ShouldBe([false, true]);
    }

    [Fact]
    public void Builds_of_one_test_share_what_is_taken()
    {
        var (one, other) = (Drawing.Gen(), Drawing.Gen());
        one.Uniques = other.Uniques = new UniqueValues();

        (one.Unique("x"), other.Unique("x")).ShouldBe(("x-t1", "x-t1-2"));
    }

    [Fact]
    public void A_pool_that_runs_dry_is_an_error()
    {
        var gen = Drawing.Gen();
        Drawing.Many(26, f => f.Unique(() => f.Int(1, 26)), gen);

        Should.Throw<FactoryException>(() => gen.Unique(() => gen.Int(1, 26))).Message.ShouldBe(
            "'Customer.Email' must be unique, and 1,000 draws in a row gave nothing new: all of the 26 values that came are taken in this test. "
            + "Draw from a larger pool, or mark a text as unique: f.Unique($\"…\").");
    }
}
