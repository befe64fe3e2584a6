using Bogus;
using Shakeout.Factories.Data.Locales;

namespace Shakeout.Factories.Data;

/// <summary>Names and texts of one locale, drawn for one build. Lives as long as the rule that asks for it.</summary>
/// <example><code>Name = f.Locale("de").Name.Full</code></example>
public readonly struct Localised
{
    private readonly Gen _gen;
    private readonly LocaleData _data;

    internal Localised(Gen gen, LocaleData data) => (_gen, _data) = (gen, data);

    /// <summary>Names of people.</summary>
    public Names Name => new(_gen, _data);

    /// <summary>Streets, cities, and what else an address has.</summary>
    public Addresses Address => new(_gen, _data);

    /// <summary>An e-mail address at <c>example.test</c>, a domain that is reserved for tests.</summary>
    public string Email => $"{_data.FirstSlugs.Draw(ref _gen.Stream)}.{_data.LastSlugs.Draw(ref _gen.Stream)}@example.test";

    /// <summary>
    /// A phone number out of a range that the country keeps for films and tests, or a fictitious one of North America where it keeps none.
    /// </summary>
    public string Phone => _data.Phones.Draw(ref _gen.Stream);

    /// <summary>The name of a company.</summary>
    public string Company => _data.Companies.Draw(ref _gen.Stream);

    /// <summary>A word of filler text.</summary>
    public string Word => _data.Lorem.Draw(ref _gen.Stream);

    /// <summary>A sentence of 4 to 10 words of filler text.</summary>
    public string Sentence => FillerText.Sentence(_data, ref _gen.Stream);

    /// <summary>A paragraph of 3 to 6 sentences of filler text.</summary>
    public string Paragraph => FillerText.Paragraph(_data, ref _gen.Stream);

    /// <summary>An address of the web at <c>example.test</c>, a domain that is reserved for tests.</summary>
    public string Url => $"https://{_data.LoremSlugs.Draw(ref _gen.Stream)}.example.test/{_data.LoremSlugs.Draw(ref _gen.Stream)}";

    /// <inheritdoc cref="Gen.Bogus"/>
    public Faker Bogus => _data.Bogus.For(_gen);

    /// <summary>Words of filler text in a row.</summary>
    /// <param name="count">How many.</param>
    public string Words(int count) => FillerText.Words(_data, count, ref _gen.Stream);
}
