using Bogus;
using Bogus.Bson;

namespace Shakeout.Factories.Data.Locales;

/// <summary>
/// The lists of Bogus for one locale, without what is denied. What a locale lacks is read from its language, then from English;
/// what has no list of its own, but one for men and one for women, is read from both.
/// </summary>
/// <param name="locale">The locale's name.</param>
/// <param name="denied">What is left out.</param>
internal sealed class WordSource(string locale, DenyList denied)
{
    /// <summary>The locale's name.</summary>
    public string Locale => locale;

    /// <summary>The language of the locale: <c>pt</c> of <c>pt_BR</c>.</summary>
    public string Language { get; } = LanguageOf(locale);

    /// <summary>What is drawn for a key, such as <c>address.city</c>.</summary>
    public Words Read(string key) => Compile(Plain(key), key.Split('.')[0]);

    /// <summary>Makes texts ready to be drawn.</summary>
    /// <param name="texts">Words, or formats.</param>
    /// <param name="category">Where the keys in the formats are found that name no category.</param>
    public Words Compile(IReadOnlyList<string> texts, string category) => !texts.Any(Format.IsOne)
        ? new WordList(texts)
        : new Formats([.. texts.Select(text => Format.Of(text, key => Read(key.Contains('.') ? key.ToLowerInvariant() : $"{category}.{key}")))]);

    /// <summary>The texts of a key as Bogus has them.</summary>
    public IReadOnlyList<string> Plain(string key) => TryPlain(key) ?? [string.Empty];

    /// <summary>The texts of a key in this locale alone.</summary>
    public IReadOnlyList<string>? Own(string key) => List(locale, key);

    /// <summary>The texts of a key in English.</summary>
    public IReadOnlyList<string> English(string key) => List("en", key) ?? [];

    private IReadOnlyList<string>? TryPlain(string key)
        => new[] { locale, Language, "en" }.Select(from => List(from, key) ?? OfBoth(from, key)).FirstOrDefault(list => list is not null);

    private IReadOnlyList<string>? OfBoth(string from, string key)
    {
        var (category, name) = Split(key);
        return List(from, $"{category}.male_{name}") is { } men && List(from, $"{category}.female_{name}") is { } women
            ? [.. men.Union(women, StringComparer.Ordinal)] : null;
    }

    private IReadOnlyList<string>? List(string from, string key)
    {
        var (category, name) = Split(key);
        if (!Database.LocaleResourceExists(from) || Database.GetLocale(from)[category] is not BObject group || group[name] is not BArray list)
            return null;
        IReadOnlyList<string> texts = [.. list.OfType<BValue>().Select(text => text.StringValue)];
        return texts.Count == 0 ? [string.Empty] : denied.Sift(texts, LanguageOf(from), $"{from}: {key}");
    }

    private static (string Category, string Name) Split(string key) => key.Split('.') is [var category, var name] ? (category, name) : (key, key);

    private static string LanguageOf(string locale) => locale.Split('_')[0];
}
