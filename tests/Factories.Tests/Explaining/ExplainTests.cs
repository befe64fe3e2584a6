using System.Globalization;
using Shakeout.Fixtures.Machine;
using Shakeout.Factories.Tests.Shop;

namespace Shakeout.Factories.Tests.Explaining;

public sealed class ExplainTests
{
    [Fact]
    public void Tells_where_each_value_comes_from()
        => Make.Orders.Shipped.With(order => order.Number, "X1").Explain().ShouldBe("""
            Make.Orders builds 'Order'
              Customer       template        f.One(Make.Customers)
              Lines          template, late  f.Many(Make.Lines, f.Param<Basket>().Size)
              Number         given           X1
              PaidAt         Paid            me.PlacedAt.AddHours(1)
              Param<Basket>  default         Basket { Size = 2 }
              PlacedAt       template        f.Now.AddDays(-f.Pick(1, 2, 3))
              Status         given           Shipped
              Total          template, late  me.Lines.Sum(line => (line.Qty * line.Price))
              Tracking       Shipped         $"TRK-{me.Number}"
            """);

    [Theory]
    [InlineData("A", "f.Pick(\"a\", \"b\")")]
    [InlineData("B", "Joining.All(me.A, $\"{f.Seq}\")")]
    [InlineData("C", "f.Weighted(f.Weight(1, me.A), f.Weight(2, \"c\"))")]
    [InlineData("D", "me.A.Joined(\"d\", f.Name.First)")]
    [InlineData("E", "f.Words(new [] {1, 2})[0]")]
    public void Writes_arguments_as_they_were_written(string member, string rule)
        => Factory.For<Letters>((f, me) => new(f.Pick("a", "b"), Joining.All(me.A, $"{f.Seq}"),
                f.Weighted(f.Weight(1, me.A), f.Weight(2, "c")), me.A.Joined("d", f.Name.First), f.Words(new[] { 1, 2 })[0]), "Letters")
            .Explain().Split('\n').Single(line => line.StartsWith($"  {member} ", StringComparison.Ordinal)).ShouldBe($"  {member}  template  {rule}");

    [FixtureFact]
    public void Writes_numbers_as_code_does_in_every_country(AmbientCulture culture)
    {
        culture.Use(new CultureInfo("") { NumberFormat = new() { NumberDecimalSeparator = "," } });
        var lines = Factory.For<Line>((f, me) => new() { Order = f.Maybe(f.Parent<Order>(), 0.3)!, Price = 2.5m }, "Lines").With(line => line.Price, 1.5m);

        lines.Explain().ShouldBe("""
            ExplainTests.Lines builds 'Line'
              No     no rule
              Order  template, late  f.Maybe(f.Parent(), 0.3)
              Price  given           1.5
              Qty    no rule
              Sku    no rule
            """);
    }

    [Fact]
    public void Tells_what_is_filled()
        => Factory.For<Customer>("Customers").Fill().Explain().ShouldBe("""
            ExplainTests.Customers builds 'Customer'
              Address   filled member by member
              Email     filled by its name
              IsActive  filled by its type
              Name      filled by its name
            """);

    private sealed record Letters(string A, string B, string C, string D, string E);
}

internal static class Joining
{
    public static string All(params string[] texts) => string.Concat(texts);

    public static string Joined(this string first, params string[] more) => string.Join('-', [first, .. more]);

    public static string[] Words(this Gen f, int[] lengths) => [.. lengths.Select(length => f.Chars(length))];
}
