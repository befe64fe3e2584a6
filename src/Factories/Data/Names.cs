using Shakeout.Factories.Data.Locales;

namespace Shakeout.Factories.Data;

/// <summary>Names of people: <c>f.Name.Full</c>. Each draw is another one; use <c>me</c> for parts that belong together.</summary>
public readonly struct Names
{
    private readonly Gen _gen;
    private readonly LocaleData _data;

    internal Names(Gen gen, LocaleData data) => (_gen, _data) = (gen, data);

    /// <summary>A first and a last name, in the order of the locale.</summary>
    public string Full => _data.People.Full(ref _gen.Stream);

    /// <summary>A first name.</summary>
    public string First => _data.People.First(ref _gen.Stream);

    /// <summary>A last name.</summary>
    public string Last => _data.People.Last(ref _gen.Stream);
}
