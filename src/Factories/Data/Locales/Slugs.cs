using System.Text;
using Bogus.Extensions;

namespace Shakeout.Factories.Data.Locales;

/// <summary>Words as they stand in e-mail and web addresses: small letters of ASCII, digits and hyphens.</summary>
internal static class Slugs
{
    /// <summary>Turns the words of a key into slugs: those of English where the locale does not write in letters that have a Latin twin.</summary>
    public static Words Of(WordSource source, string key)
    {
        IReadOnlyList<string> slugs = [.. source.Plain(key).Select(word => Of(word, source.Locale))];
        return new WordList(slugs.All(slug => slug.Length > 0) ? slugs : [.. source.English(key).Select(word => Of(word, "en"))]);
    }

    private static string Of(string word, string locale)
    {
        // Bogus looks up each letter in a tree: most names need none of it.
        var latin = Ascii.IsValid(word) ? word : word.Transliterate(locale);
        return (latin.All(IsSlug) ? latin : string.Concat(latin.Where(IsSlug))).ToLowerInvariant().Trim('-');
    }

    private static bool IsSlug(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '-';
}
