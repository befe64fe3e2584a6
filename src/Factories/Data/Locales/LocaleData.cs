namespace Shakeout.Factories.Data.Locales;

/// <summary>All that is drawn in one locale. Each list is read on its first use; two threads that read it at once read the same.</summary>
internal sealed class LocaleData(WordSource source)
{
    /// <summary>First and last names.</summary>
    public People People => field ??= new People(source);

    /// <summary>Streets with numbers.</summary>
    public Words Streets => field ??= source.Read("address.street_address");

    /// <summary>Cities.</summary>
    public Words Cities => field ??= source.Read("address.city");

    /// <summary>Post codes.</summary>
    public Words PostCodes => field ??= source.Read("address.postcode");

    /// <summary>States or provinces.</summary>
    public Words States => field ??= source.Read("address.state");

    /// <summary>Countries.</summary>
    public Words Countries => field ??= source.Read("address.country");

    /// <summary>Codes of countries.</summary>
    public Words CountryCodes => field ??= source.Read("address.country_code");

    /// <summary>Companies.</summary>
    public Words Companies => field ??= source.Read("company.name");

    /// <summary>Words of filler text.</summary>
    public Words Lorem => field ??= source.Read("lorem.words");

    /// <summary>Phone numbers that nobody has.</summary>
    public Words Phones => field ??= source.Compile(FictitiousPhones.Of(source.Locale), "phone_number");

    /// <summary>First names as they stand in addresses of the net.</summary>
    public Words FirstSlugs => field ??= Slugs.Of(source, "name.first_name");

    /// <summary>Last names as they stand in addresses of the net.</summary>
    public Words LastSlugs => field ??= Slugs.Of(source, "name.last_name");

    /// <summary>Words of filler text as they stand in addresses of the net.</summary>
    public Words LoremSlugs => field ??= Slugs.Of(source, "lorem.words");

    /// <summary>Whether words stand side by side without a space.</summary>
    public bool IsUnspaced { get; } = source.Language is "ja" or "zh";

    /// <summary>Bogus itself.</summary>
    public SeededBogus Bogus => field ??= new SeededBogus(source.Locale);
}
