using System.Collections.Concurrent;

namespace Shakeout.Factories.Data.Locales;

/// <summary>
/// Words that nobody wants to see in a demo. The lists of Bogus hold some: real names that mean something else in the same language.
/// </summary>
/// <param name="further">Words of the user, denied in every language.</param>
internal sealed class DenyList(IReadOnlyList<string> further)
{
    /// <summary>By language, and those of the Latin filler text, which most languages share.</summary>
    private static readonly Dictionary<string, string[]> Default = new(StringComparer.Ordinal)
    {
        ["en"] = ["adolf", "butt", "dick", "fanny", "gay", "gaylord", "killer", "randi", "randy", "sexy", "willy"],
        ["cz"] = ["adolf", "killer", "sexy"],
        ["de"] = ["adolf", "fick", "ficker", "göring", "hitler", "himmler", "mohr"],
        ["es"] = ["adolfo", "sexy", "puta", "polla"],
        ["fr"] = ["killer", "sexy", "con", "bite"],
        ["hr"] = ["hell", "kurevija", "merda"],
        ["it"] = ["sexy", "adolfo", "figa"],
        ["nl"] = ["hell", "adolf", "lul", "kut"],
        ["pl"] = ["killer", "sexy"],
        ["pt"] = ["isis", "pinto", "rola", "pica"],
        ["sk"] = ["adolf", "killer", "sexy"],
        ["sv"] = ["adolf"],
        ["vi"] = ["con"],
    };

    private static readonly string[] Latin = ["cum", "anus", "arse", "stupro", "necare"];

    private readonly ConcurrentDictionary<string, HashSet<string>> _denied = new(StringComparer.Ordinal);

    /// <summary>Leaves out each text that holds a denied word.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">Their language.</param>
    /// <param name="list">What the list is, for the error.</param>
    /// <exception cref="FactoryException">Nothing is left.</exception>
    public IReadOnlyList<string> Sift(IReadOnlyList<string> texts, string language, string list)
    {
        var denied = _denied.GetOrAdd(language, Of);
        IReadOnlyList<string> left = [.. texts.Where(text => !denied.Contains(text) && (text.All(char.IsLetter) || !WholeWords(text).Any(denied.Contains)))];
        return left.Count > 0 ? left : throw new FactoryException(
            $"The deny-list leaves nothing of the {texts.Count} words of '{list}'. Deny fewer words in the data options.");
    }

    private HashSet<string> Of(string language)
        => new([.. Default.GetValueOrDefault(language, []), .. Latin, .. further], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> WholeWords(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
                continue;
            if (at > start)
                yield return text[start..at];
            start = at + 1;
        }
    }
}
