using Shakeout.Factories.Data;

namespace Shakeout.Factories.Tests.Data;

/// <summary>What the lists of Bogus hold and nobody wants to see.</summary>
public sealed class DenyListTests
{
    [Theory]
    [InlineData("en", "name", "first_name", "Adolf|Fanny|Gay|Gaylord|Randi|Randy|Willy")]
    [InlineData("de", "address", "street_root", "Adolf-Baeyer-Str.|Adolf-Kaschny-Str.|Adolf-Reichwein-Str.")]
    public void Leaves_out_what_bogus_holds(string locale, string category, string key, string denied)
    {
        var held = ((Bogus.Bson.BArray)Bogus.Database.Get(category, key, locale)).OfType<Bogus.Bson.BValue>().Select(text => text.StringValue).ToList();
        denied.Split('|').ShouldBeSubsetOf(held);

        var drawn = Drawing.Many(60_000, f => key == "first_name" ? f.Locale(locale).Name.First : f.Locale(locale).Address.Street);

        drawn.Where(text => denied.Split('|').Any(word => text == word || text.StartsWith(word + " ", StringComparison.Ordinal))).ShouldBeEmpty();
        drawn.Distinct().Count().ShouldBeGreaterThan(held.Count - 50);
    }

    [Fact]
    public void Takes_further_words_whatever_their_case_but_whole_ones_only()
    {
        var gen = Drawing.Gen();
        gen.Sets = new DataSets(new DataOptions { Denied = ["ANNA"] });
        var drawn = Drawing.Many(60_000, f => f.Name.First, gen);

        drawn.ShouldNotContain("Anna");
        drawn.ShouldContain("Annabell");
        Drawing.Many(60_000, f => f.Name.First).ShouldContain("Anna");
    }

    [Fact]
    public void Holds_for_names_in_cities_companies_and_addresses_of_the_net_too()
    {
        var gen = Drawing.Gen();
        gen.Sets = new DataSets(new DataOptions { Denied = ["Abbott"] });

        Drawing.Many(20_000, f => $"{f.Company} {f.Address.City} {f.Email}", gen).ShouldAllBe(text => !text.Contains("Abbott", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Must_leave_something()
    {
        var gen = Drawing.Gen();
        gen.Sets = new DataSets(new DataOptions { Denied = ["Inc", "Sons", "LLC", "Group"] });

        Should.Throw<FactoryException>(() => gen.Company).Message
            .ShouldBe("The deny-list leaves nothing of the 4 words of 'en: company.suffix'. Deny fewer words in the data options.");
    }

    [Fact]
    public void Options_with_an_unknown_locale_are_an_error()
    {
        var gen = Drawing.Gen();
        gen.Sets = new DataSets(new DataOptions { Locale = "german" });

        Should.Throw<FactoryException>(() => gen.Email).Message
            .ShouldStartWith("The data options name the locale 'german', and there is none of that name. Known: af_ZA, ar,");
    }
}
