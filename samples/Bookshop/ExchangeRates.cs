namespace Bookshop;

/// <summary>What a euro buys today, as the bank last published it.</summary>
public static class ExchangeRates
{
    private static readonly Dictionary<string, decimal> ByCurrency = new() { ["EUR"] = 1 };

    public static void Publish(string currency, decimal perEuro)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(perEuro);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            throw new FormatException($"'{currency}' is no currency code.");
        ByCurrency[currency] = perEuro;
    }

    public static void Withdraw(string currency) => ByCurrency.Remove(currency);

    public static decimal PerEuro(string currency) => ByCurrency.TryGetValue(currency, out var rate)
        ? rate
        : throw new InvalidOperationException($"The bank has published no rate for {currency}.");

    public static decimal Convert(decimal euros, string currency) =>
        Math.Round(euros * PerEuro(currency), 2, MidpointRounding.AwayFromZero);
}
