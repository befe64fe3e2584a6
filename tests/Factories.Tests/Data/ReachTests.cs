namespace Shakeout.Factories.Tests.Data;

/// <summary>Whatever is drawn, no message of a test arrives at a stranger's.</summary>
public sealed partial class ReachTests
{
    [Fact]
    public void Mails_and_pages_lie_in_a_reserved_domain()
    {
        Drawing.Many(5_000, f => f.Email).ShouldAllBe(mail => mail.EndsWith("@example.test", StringComparison.Ordinal));
        Drawing.Many(5_000, f => f.Url).ShouldAllBe(url => new Uri(url).Host.EndsWith(".example.test", StringComparison.Ordinal));
    }

    [Fact]
    public void Phones_are_reserved_ones_in_every_locale()
        => Bogus.Database.GetAllLocales().SelectMany(locale => Drawing.Many(200, f => $"{locale}: {f.Locale(locale).Phone}"))
            .Where(phone => !Reserved().IsMatch(phone)).ShouldBeEmpty();

    [Fact]
    public void Parallel_draws_are_those_of_one_thread()
    {
        var serial = Enumerable.Range(0, 400).Select(key => Draw((ulong)key)).ToList();

        Enumerable.Range(0, 400).AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(key => Draw((ulong)key)).ToList().ShouldBe(serial);
    }

    private static string Draw(ulong key)
    {
        var gen = Drawing.Gen(key);
        return string.Join('|', gen.Name.Full, gen.Address.City, gen.Locale("fr").Company, gen.Sentence, gen.Bogus.Commerce.ProductName(), gen.Int(0, 9));
    }

    [System.Text.RegularExpressions.GeneratedRegex(
        @" 555.01\d\d$|^de: \((030\) 23125|040\) 66969|069\) 90009|089\) 99998|0221\) 4710) |^fr: (01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) "
        + @"|^en_AU.*: \(0[2378]\) 5550 |^en_GB: (01632 960|020 7946 0|0113 496 0|0161 496 0|07700 900)|^en_IE: 020 91|^sv: (08-465 004|031-390 06|040-628 04) ")]
    private static partial System.Text.RegularExpressions.Regex Reserved();
}
