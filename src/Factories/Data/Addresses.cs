using Shakeout.Factories.Data.Locales;

namespace Shakeout.Factories.Data;

/// <summary>Parts of addresses: <c>f.Address.City</c>. They are drawn apart, so that city and post code do not belong together.</summary>
public readonly struct Addresses
{
    private readonly Gen _gen;
    private readonly LocaleData _data;

    internal Addresses(Gen gen, LocaleData data) => (_gen, _data) = (gen, data);

    /// <summary>A street with the number of a house.</summary>
    public string Street => _data.Streets.Draw(ref _gen.Stream);

    /// <summary>A city.</summary>
    public string City => _data.Cities.Draw(ref _gen.Stream);

    /// <summary>A post code in the form of the locale.</summary>
    public string PostCode => _data.PostCodes.Draw(ref _gen.Stream);

    /// <summary>A state or province of the locale; empty where addresses have none.</summary>
    public string State => _data.States.Draw(ref _gen.Stream);

    /// <summary>A country, in the words of the locale.</summary>
    public string Country => _data.Countries.Draw(ref _gen.Stream);

    /// <summary>A country as two capital letters (ISO 3166).</summary>
    public string CountryCode => _data.CountryCodes.Draw(ref _gen.Stream);
}
