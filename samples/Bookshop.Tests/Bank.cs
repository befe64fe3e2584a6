namespace Bookshop.Tests;

/// <summary>The whole process knows one table of rates: what a test publishes is withdrawn when it ends.</summary>
[Fixture(Exclusive = true)]
public sealed class Bank : IDisposable
{
    private readonly HashSet<string> _published = [];

    public void Publish(string currency, decimal perEuro)
    {
        ExchangeRates.Publish(currency, perEuro);
        _published.Add(currency);
    }

    public void Dispose()
    {
        foreach (var currency in _published)
            ExchangeRates.Withdraw(currency);
    }
}
