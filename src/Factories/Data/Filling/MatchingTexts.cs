using System.Text.RegularExpressions;
using Fare;

namespace Shakeout.Factories.Data.Filling;

/// <summary>
/// Texts that match a regular expression, by the generator that AutoFixture uses. It does not know all of .NET's expressions: each
/// text is checked.
/// </summary>
internal sealed class MatchingTexts(string member, string pattern, Lengths lengths)
{
    private const int Tries = 100;

    private readonly Regex _regex = new($"^(?:{pattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly ThreadLocal<(StreamRandom Random, Xeger Texts)> _own = new(() => Own(pattern));

    /// <summary>A text that matches, and is as long as it may be.</summary>
    /// <exception cref="FactoryException">None came.</exception>
    public string Draw(Gen gen)
    {
        try
        {
            var (random, texts) = _own.Value;
            random.Lender = gen;
            for (var tries = 0; tries < Tries; tries++)
            {
                if (texts.Generate() is var text && text.Length >= lengths.Min && text.Length <= lengths.Max && _regex.IsMatch(text))
                    return text;
            }
        }
        catch (Exception cause) when (cause is not FactoryException)
        {
            throw Unmatched(cause);
        }

        throw Unmatched(null);
    }

    private FactoryException Unmatched(Exception? cause)
        => new($"'{member}' has no rule, and no text could be made that matches its regular expression '{pattern}'. Give the member a rule.", cause);

    private static (StreamRandom Random, Xeger Texts) Own(string pattern)
    {
        var random = new StreamRandom();
        // What frames a whole text says nothing to the generator, and stands in its way.
        return (random, new Xeger(pattern.TrimStart('^').TrimEnd('$'), random));
    }
}
