namespace Shakeout.Factories.Tests.Data;

/// <summary>Numbers and other scalars: pinned for a seed, within their bounds, spread evenly.</summary>
public sealed class NumberTests
{
    [Fact]
    public void Are_the_same_for_a_seed() => string.Join('\n',
        $"Int: {Drawing.Line(f => f.Int(-5, 5))}",
        $"Long: {Drawing.Line(f => f.Long(long.MinValue, long.MaxValue))}",
        $"Double: {Drawing.Line(f => f.Double(0, 1))}",
        $"Decimal: {Drawing.Line(f => f.Decimal(-1, 1, 4))}",
        $"Money: {Drawing.Line(f => f.Money(1, 500))}",
        $"Bool: {Drawing.Line(f => f.Bool())}",
        $"Guid: {Drawing.Gen().Guid}",
        $"Enum: {Drawing.Line(f => f.Enum<DayOfWeek>())}",
        $"Bytes: {Convert.ToHexString(Drawing.Gen().Bytes(11))}",
        $"Chars: {Drawing.Line(f => f.Chars(8))}",
        $"Bogus: {Drawing.Line(f => f.Bogus.Commerce.ProductName())}").ShouldBe("""
            Int: 3 | -4 | -2
            Long: 4456085495900499605 | -6273545944727883517 | -4084088288392011950
            Double: 0.7415648787718233 | 0.1599103928769201 | 0.27860113025513866
            Decimal: 0.4832 | -0.6802 | -0.4428
            Money: 371.04 | 80.79 | 140.02
            Bool: False | True | True
            Guid: 2feb6e95-3226-4dd7-83f1-66b233e3ef28
            Enum: Friday | Monday | Monday
            Bytes: 956EEB2F2632D7BD03F166
            Chars: 0fkmb5h2 | mwhrssxh | drdy8cvw
            Bogus: Handmade Wooden Ball | Incredible Steel Pizza | Intelligent Soft Pants
            """);

    [Fact]
    public void Reach_both_bounds_and_nothing_beyond()
    {
        Drawing.Many(1_000, f => f.Int(1, 3)).Distinct().Order().ShouldBe([1, 2, 3]);
        Drawing.Many(1_000, f => f.Money(0.01m, 0.03m)).Distinct().Order().ShouldBe([0.01m, 0.02m, 0.03m]);
        Drawing.Many(1_000, f => f.Decimal(-0.15m, 0.15m, 1)).Distinct().Order().ShouldBe([-0.1m, 0.0m, 0.1m]);
        Drawing.Many(1_000, f => f.Int(int.MinValue, int.MaxValue)).Count(number => number < 0).ShouldBeInRange(400, 600);
        Drawing.Many(1_000, f => f.Double(double.MinValue, double.MaxValue)).ShouldAllBe(number => double.IsFinite(number));
    }

    [Fact]
    public void Are_spread_evenly()
    {
        var counts = Drawing.Many(60_000, f => f.Int(1, 6)).CountBy(face => face).Select(face => face.Value);

        // Chi-squared with 5 degrees of freedom: above 20.5 once in a thousand seeds, and this is one seed.
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).ShouldBeLessThan(20.5);
        Drawing.Many(10_000, f => f.Bool(0.2)).Count(isTrue => isTrue).ShouldBeInRange(1_900, 2_100);
    }

    [Fact]
    public void Money_has_two_places() => Drawing.Many(1_000, f => f.Money(1, 500)).ShouldAllBe(amount => amount.Scale == 2);

    [Fact]
    public void Refuse_a_range_without_values()
    {
        Refusal(f => f.Int(10, 1)).ShouldBe("'Customer.Email' asks for a value from 10 to 1, and there is none between them. Say the smaller one first.");
        Refusal(f => f.Double(0, double.NaN)).ShouldBe("'Customer.Email' asks for a value from 0 to NaN, and there is none between them. Say the smaller one first.");
        Refusal(f => f.Money(0.001m, 0.009m)).ShouldBe(
            "'Customer.Email' asks for a decimal from 0.001 to 0.009 with 2 places, and there is none. Widen the range or ask for more places.");
        Refusal(f => f.Decimal(0, 1_000_000, 15)).ShouldBe(
            "'Customer.Email' asks for a decimal from 0 to 1000000 with 15 places: more than 18 digits. Narrow the range or ask for fewer places.");
    }

    private static string Refusal<T>(Func<Gen, T> draw) => Should.Throw<FactoryException>(() => draw(Drawing.Gen())).Message;
}
