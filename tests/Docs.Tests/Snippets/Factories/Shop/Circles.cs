using Shakeout.Factories;

namespace Shakeout.Docs.Tests.Snippets.WebShop;

/// <summary>Members that wait for each other, to show what is said then.</summary>
internal static class Circles
{
    /// <summary>Made when asked for: no field, so that the check of all factories does not find it.</summary>
    public static Factory<Line> Rows => Factory.For<Line>((f, me) => new() { Order = f.Parent(Make.Orders), Sku = "A", No = me.Quantity, Quantity = (int)me.Price, Price = me.No });
}
