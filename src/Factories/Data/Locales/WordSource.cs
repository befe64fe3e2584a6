using System.Collections.Concurrent;
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
    // Formats share lists, and the names of people are most of all that a locale has: each is sifted once.
    private readonly ConcurrentDictionary<string, Words> _words = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string From, string Key), IReadOnlyList<string>?> _lists = new();

    /// <summary>The locale's name.</summary>
    public string Locale => locale;

    /// <summary>The language of the locale: <c>pt</c> of <c>pt_BR</c>.</summary>
    public string Language { get; } = LanguageOf(locale);

    /// <summary>What is drawn for a key, such as <c>address.city</c>.</summary>
    public Words Read(string key) => _words.TryGetValue(key, out var known) ? known : _words[key] = Compile(Plain(key), key.Split('.')[0]);

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

    private IReadOnlyList<string>? List(string from, string key) => _lists.GetOrAdd((from, key), Sifted);

    private IReadOnlyList<string>? Sifted((string From, string Key) list)
    {
        var (category, name) = Split(list.Key);
        if (!Database.LocaleResourceExists(list.From) || Database.GetLocale(list.From)[category] is not BObject group || group[name] is not BArray texts)
            return null;
        IReadOnlyList<string> all = [.. texts.OfType<BValue>().Select(text => text.StringValue)];
        return all.Count == 0 ? [string.Empty] : denied.Sift(all, LanguageOf(list.From), $"{list.From}: {list.Key}");
    }

    private static (string Category, string Name) Split(string key) => key.Split('.') is [var category, var name] ? (category, name) : (key, key);

    private static string LanguageOf(string locale) => locale.Split('_')[0];
}
