namespace Shakeout.Fixtures.Tests.Planning;

/// <summary>A world of requests that cannot be granted.</summary>
internal static class Mistakes
{
    public sealed record Money;

    public sealed record Clock;

    [Fixture]
    public sealed class Order(Basket basket)
    {
        public Basket Basket => basket;
    }

    [Fixture]
    public sealed class Basket(Order order)
    {
        public Order Order => order;
    }

    [Fixture]
    public sealed class Mirror(Mirror mirror)
    {
        public Mirror Self => mirror;
    }

    [Fixture]
    public static Clock Noon() => new();

    [Fixture]
    public static Clock Midnight() => new();

    [Fixture]
    public sealed class Bill(Money money)
    {
        public Money Money => money;
    }

    [Fixture]
    public sealed class Till;

    [Fixture(Scope.Class)]
    public sealed class Shop(Till till)
    {
        public Till Till => till;
    }

    [Fixture(Scope.Assembly)]
    public sealed class Street(Lantern lantern)
    {
        public Lantern Lantern => lantern;
    }

    public sealed record Lantern;

    internal sealed class Tests
    {
        public void Unknown(Money money) { }

        public void Unknown_to_a_fixture(Bill bill) { }

        public void Circle(Order order) { }

        public void Circle_from_both_ends(Order order, Basket basket) { }

        public void Itself(Mirror mirror) { }

        public void Ambiguous(Clock clock) { }

        public void Too_short_lived(Shop shop) { }

        public void Several(Shop shop, Money money, Clock clock, Basket basket) { }

        public void Local_to_others(Lantern lantern) { }
    }

    internal sealed class LanternTests
    {
        public void Wide_asks_for_local(Street street) { }

        [Fixture]
        public static Lantern Lit() => new();
    }
}
