namespace Shakeout.Factories.Data.Locales;

/// <summary>The phone numbers that regulators keep free for films, books and tests.</summary>
/// <remarks>
/// North America: NANP line numbers 555-0100 to 555-0199 of any area. United Kingdom: Ofcom, telephone numbers for use in drama.
/// Germany: Bundesnetzagentur, Rufnummern für Medienproduktionen. France: ARCEP, decision 2018-0881. Australia: ACMA, numbers for
/// use in creative works. Ireland: ComReg, 020 91. Sweden: PTS, telefonnummer för böcker och filmer.
/// </remarks>
internal static class FictitiousPhones
{
    private static readonly string[] NorthAmerican = ["(!##) 555-01##"];

    private static readonly string[] Foreign = ["+1 !## 555 01##"];

    private static readonly string[] German =
        ["(030) 23125 ###", "(040) 66969 ###", "(069) 90009 ###", "(089) 99998 ###", "(0221) 4710 ###"];

    private static readonly Dictionary<string, string[]> ByLocale = new(StringComparer.Ordinal)
    {
        ["en"] = NorthAmerican,
        ["en_BORK"] = NorthAmerican,
        ["en_CA"] = NorthAmerican,
        ["en_US"] = NorthAmerican,
        ["fr_CA"] = NorthAmerican,
        ["en_AU"] = ["(02) 5550 ####", "(03) 5550 ####", "(07) 5550 ####", "(08) 5550 ####"],
        ["en_AU_ocker"] = ["(02) 5550 ####", "(03) 5550 ####", "(07) 5550 ####", "(08) 5550 ####"],
        ["en_GB"] = ["01632 960###", "020 7946 0###", "0113 496 0###", "0161 496 0###", "07700 900###"],
        ["en_IE"] = ["020 91# ####"],
        ["de"] = German,
        ["fr"] = ["01 99 00 ## ##", "02 61 91 ## ##", "03 53 01 ## ##", "04 65 71 ## ##", "05 36 49 ## ##", "06 39 98 ## ##"],
        ["sv"] = ["08-465 004 ##", "031-390 06 ##", "040-628 04 ##"],
    };

    /// <summary>The formats of a locale.</summary>
    public static IReadOnlyList<string> Of(string locale) => ByLocale.GetValueOrDefault(locale, Foreign);
}
