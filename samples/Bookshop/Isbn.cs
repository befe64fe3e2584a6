namespace Bookshop;

/// <summary>A thirteen-digit book number whose check digit is right.</summary>
public readonly record struct Isbn
{
    private readonly string _digits;

    private Isbn(string digits) => _digits = digits;

    public static Isbn Parse(string text)
    {
        var digits = text.Replace("-", "").Replace(" ", "");
        if (digits.Length != 13 || !digits.All(char.IsAsciiDigit))
            throw new FormatException($"'{text}' has no thirteen digits.");
        if (CheckDigit(digits) != digits[12] - '0')
            throw new FormatException($"'{text}' has a wrong check digit.");
        return new Isbn(digits);
    }

    public override string ToString() => _digits;

    private static int CheckDigit(string digits)
    {
        var sum = digits.Take(12).Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return (10 - sum % 10) % 10;
    }
}
