using Shakeout.Fixtures;
using Shakeout.Fixtures.Faulting;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The pieces that the guide to faults shows.</summary>
internal static class FaultSnippets
{
    /// <summary>What they print when they fail.</summary>
    public static async Task<string> PrintAsync()
    {
        try
        {
            await PayAsync();
        }
        catch (FixtureException failure)
        {
            return failure.Message + "\n";
        }

        return "";
    }

    public static async Task AcceptAsync(TimeProvider clock)
    {
        #region faults-accept
        var basket = new Basket();
        await Faults.For<IPaymentGateway>(() => new FakeGateway())
            .Throw<HttpRequestException>()
            .Without(FaultKind.Empty)
            .With(FaultKind.NeverCompletes)
            .Within(TimeSpan.FromSeconds(2), clock)
            .Accept<PaymentRefused>()
            .AcceptResult<Receipt>(receipt => receipt.IsPending)
            .AfterEach(_ => basket.Count.ShouldBe(1))
            .RunAsync(async gateway => await new Checkout(gateway).PayAsync(basket));
        #endregion
    }

    private static async Task PayAsync()
    {
        #region faults-pay
        await Faults.For<IPaymentGateway>(() => new FakeGateway())
            .Accept<PaymentRefused>()
            .RunAsync(async gateway => await new Checkout(gateway).PayAsync(new Basket()));
        #endregion
    }
}

#region faults-gateway
internal interface IPaymentGateway
{
    Task<string?> CardOfAsync(string customer);

    Task ChargeAsync(string card, decimal price);
}

internal sealed class Checkout(IPaymentGateway gateway)
{
    public async Task<Receipt> PayAsync(Basket basket)
    {
        var card = await gateway.CardOfAsync(basket.Customer);
        try
        {
            await gateway.ChargeAsync(card!.Trim(), basket.Price);
        }
        catch (IOException broken)
        {
            throw new PaymentRefused(broken);
        }

        return new Receipt(IsPending: false);
    }
}
#endregion

internal sealed class FakeGateway : IPaymentGateway
{
    public Task<string?> CardOfAsync(string customer) => Task.FromResult<string?>("4711");

    public Task ChargeAsync(string card, decimal price) => Task.CompletedTask;
}

internal sealed class Basket
{
    public string Customer => "Emma";

    public decimal Price => 12.5m;

    public int Count => 1;
}

internal sealed record Receipt(bool IsPending);

internal sealed class PaymentRefused(Exception cause) : Exception("The payment was refused.", cause);
