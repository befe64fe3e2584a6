namespace Shakeout.Fixtures.Tests.Planning;

/// <summary>What is told, before anything runs, of a request that cannot be granted.</summary>
public class AnImpossibleRequest
{
    [Fact]
    public void For_a_type_that_nothing_gives_lists_the_known_ones()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Unknown").ShouldBe("""
            'Tests.Unknown' asks for 'Money', and no fixture gives it.
              Tests.Unknown -> Money
            Mark 'Money' with [Fixture], or a static method that returns it. There are fixtures for: Basket, Bill, Clock, Lantern, Mirror, Order, Shop, Street, Till.
            """);

    [Fact]
    public void By_a_fixture_is_told_with_its_chain()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Unknown_to_a_fixture").ShouldBe("""
            'Bill' asks for 'Money', and no fixture gives it.
              Tests.Unknown_to_a_fixture -> Bill -> Money
            Mark 'Money' with [Fixture], or a static method that returns it. There are fixtures for: Basket, Bill, Clock, Lantern, Mirror, Order, Shop, Street, Till.
            """);

    [Fact]
    public void In_a_circle_is_drawn()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Circle").ShouldBe("""
            Fixture 'Order' needs itself: none of the circle can be made first.
              Order -> Basket -> Order
            Take one of these requests out, or move what both need into a fixture of its own.
            """);

    [Fact]
    public void In_a_circle_is_told_once()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Circle_from_both_ends").ShouldBe("""
            Fixture 'Order' needs itself: none of the circle can be made first.
              Order -> Basket -> Order
            Take one of these requests out, or move what both need into a fixture of its own.
            """);

    [Fact]
    public void For_itself_is_a_circle()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Itself").ShouldBe("""
            Fixture 'Mirror' needs itself: none of the circle can be made first.
              Mirror -> Mirror
            Take one of these requests out, or move what both need into a fixture of its own.
            """);

    [Fact]
    public void With_two_answers_names_both()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Ambiguous").ShouldBe("""
            'Tests.Ambiguous' asks for 'Clock', and more than one fixture gives it: 'Midnight', 'Noon'.
              Tests.Ambiguous -> Clock
            Keep one of them, or say which tests each one serves: declare it inside a test class, or give it Within = "a namespace".
            """);

    [Fact]
    public void For_something_that_lives_too_short_names_both_scopes()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Too_short_lived").ShouldBe("""
            Fixture 'Shop' (class scope) asks for 'Till' (test scope): a fixture cannot outlive what it needs.
              Tests.Too_short_lived -> Shop -> Till
            Give 'Till' class scope, or ask for it in the test and pass it to 'Shop'.
            """);

    [Fact]
    public void Is_told_with_all_others_sorted()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Several").ShouldBe("""
            'Tests.Several' asks for 'Clock', and more than one fixture gives it: 'Midnight', 'Noon'.
              Tests.Several -> Clock
            Keep one of them, or say which tests each one serves: declare it inside a test class, or give it Within = "a namespace".

            'Tests.Several' asks for 'Money', and no fixture gives it.
              Tests.Several -> Money
            Mark 'Money' with [Fixture], or a static method that returns it. There are fixtures for: Basket, Bill, Clock, Lantern, Mirror, Order, Shop, Street, Till.

            Fixture 'Basket' needs itself: none of the circle can be made first.
              Basket -> Order -> Basket
            Take one of these requests out, or move what both need into a fixture of its own.

            Fixture 'Shop' (class scope) asks for 'Till' (test scope): a fixture cannot outlive what it needs.
              Tests.Several -> Shop -> Till
            Give 'Till' class scope, or ask for it in the test and pass it to 'Shop'.
            """);

    [Fact]
    public void For_what_serves_other_tests_names_those()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.Tests), "Local_to_others").ShouldBe("""
            'Tests.Local_to_others' asks for 'Lantern', and what gives it serves other tests: 'LanternTests.Lit' (the tests of LanternTests).
              Tests.Local_to_others -> Lantern
            Declare one that serves these tests too: outside of test classes, in a static class if it is a method, and not Within another namespace.
            """);

    [Fact]
    public void By_a_wide_fixture_does_not_see_what_is_local()
        => Plans.Of(typeof(Mistakes), typeof(Mistakes.LanternTests), "Wide_asks_for_local").ShouldBe("""
            'Street' asks for 'Lantern', and what gives it serves other tests: 'LanternTests.Lit' (the tests of LanternTests).
              LanternTests.Wide_asks_for_local -> Street -> Lantern
            Declare one that serves these tests too: outside of test classes, in a static class if it is a method, and not Within another namespace.
            """);
}
