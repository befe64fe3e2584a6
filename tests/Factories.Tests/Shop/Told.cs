using System.Globalization;
using Shakeout.CurrentTest;

namespace Shakeout.Factories.Tests.Shop;

/// <summary>Objects as text, and a scope whose data never change.</summary>
internal static class Told
{
    public static IDisposable Scope(string id = "a test", ulong seed = 4711) => new TestScope(id, new DataSeed(seed)).Enter();

    public static string Text(this Order order) => string.Create(CultureInfo.InvariantCulture,
        $"{order.Number} {order.Status} for {order.Customer.Email}, {order.Total} placed {order.PlacedAt:dd.MM.} paid {order.PaidAt:dd.MM. HH:mm} {order.Tracking}\n")
        + string.Concat(order.Lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"  {line.No}. {line.Qty} x {line.Sku} at {line.Price}{(line.Order == order ? "" : " astray")}\n")));
}
