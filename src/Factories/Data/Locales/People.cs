using Shakeout.Factories.Randomness;

namespace Shakeout.Factories.Data.Locales;

/// <summary>
/// The names of one locale. Where last names differ between men and women, as in Russian, a full name takes both parts from one list.
/// </summary>
internal sealed class People
{
    private readonly (Words First, Words Last)[] _pairs;
    private readonly bool _isLastFirst;
    private readonly Words _first;
    private readonly Words _last;

    /// <summary>Reads the names.</summary>
    public People(WordSource source)
    {
        _first = source.Read("name.first_name");
        _last = source.Read("name.last_name");
        _pairs = source.Own("name.male_last_name") is null || source.Own("name.male_first_name") is null
            ? [(_first, _last)]
            : [(source.Read("name.male_first_name"), source.Read("name.male_last_name")), (source.Read("name.female_first_name"), source.Read("name.female_last_name"))];
        _isLastFirst = source.Language is "ja" or "ko" or "zh" or "vi";
    }

    /// <summary>A first name.</summary>
    public string First(ref RandomStream stream) => _first.Draw(ref stream);

    /// <summary>A last name.</summary>
    public string Last(ref RandomStream stream) => _last.Draw(ref stream);

    /// <summary>Both, in the order of the locale.</summary>
    public string Full(ref RandomStream stream)
    {
        var (firsts, lasts) = _pairs.Length == 1 ? _pairs[0] : _pairs[stream.Below((ulong)_pairs.Length)];
        var (first, last) = (firsts.Draw(ref stream), lasts.Draw(ref stream));
        return _isLastFirst ? $"{last} {first}" : $"{first} {last}";
    }
}
