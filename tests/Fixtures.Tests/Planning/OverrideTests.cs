using Shakeout.Fixtures.Tests.Planning.Sales;

namespace Shakeout.Fixtures.Tests.Planning;

/// <summary>Which fixture a test gets where several give the type. Bells ring for every test.</summary>
public class TheNearestFixture
{
    [Theory]
    [InlineData("Writes", "RungToo > Rung > OfAll > OfPlanning(OfAll) > OfSales(OfPlanning)")]
    [InlineData("Sits", "DeskOfSales > ChairOfSales(DeskOfSales) > RungToo > Rung")]
    [InlineData("Nothing", "RungToo > Rung")]
    public void Is_that_of_the_longest_namespace_and_wraps_the_next(string test, string plan) => Plan(typeof(OrderPlace.Plain), test).ShouldBe(plan);

    [Fact]
    public void Is_that_of_the_class_before_that_of_its_base()
        => Plan(typeof(OrderPlace.Derived), "Writes")
            .ShouldBe("RungToo > Rung > OfAll > OfPlanning(OfAll) > OfSales(OfPlanning) > OfBase(OfSales) > OfDerived(OfBase)");

    [Fact]
    public void Is_that_of_the_class_before_that_of_the_class_around_it()
        => Plan(typeof(OrderPlace.Outer.Inner), "Writes")
            .ShouldBe("RungToo > Rung > OfAll > OfPlanning(OfAll) > OfSales(OfPlanning) > OfOuter(OfSales) > OfInner(OfOuter)");

    [Fact]
    public void May_be_in_a_static_class_inside_a_test_class()
        => Plan(typeof(OrderPlace.Outer.Inner), "Spills").ShouldBe("Black > RungToo > Rung > OfOuterToo(Black)");

    [Fact]
    public void Is_not_seen_by_wider_fixtures()
        => Plan(typeof(OrderPlace.Printing), "Prints").ShouldBe("Black > Heavy(Black) > RungToo > Red > Rung");

    [Fact]
    public void Is_seen_by_fixtures_of_the_class()
        => Plan(typeof(OrderPlace.Printing), "Draws").ShouldBe("RungToo > Red > Sketched(Red) > Rung");

    [Fact]
    public void Takes_the_place_of_one_that_is_used_unasked_and_may_be_used_unasked_itself()
        => Plan(typeof(OrderPlace.Quiet), "Nothing")
            .ShouldBe("'Muffled' asks for 'Bell', and more than one fixture gives it: 'Rung', 'RungToo'.");

    [Fact]
    public void That_is_used_unasked_elsewhere_is_not_used_here() => Plan(typeof(OrderPlace.Asking), "For_light").ShouldBe("RungToo > Rung > Bright");

    private static string Plan(Type tests, string method)
        => Plans.Of(typeof(Overrides), tests, method).Split("\n  ")[0].Replace("\n", " > ", StringComparison.Ordinal);
}
