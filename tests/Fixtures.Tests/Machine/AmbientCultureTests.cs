using System.Globalization;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

[Collection(WholeProcess.Name)]
public sealed class AnAmbientCulture
{
    [Fact]
    public async Task Is_that_of_the_test_of_its_tasks_and_of_new_threads()
    {
        using var culture = new AmbientCulture();

        culture.Use("tr-TR");
        var seen = new List<string> { Seen() };
        await Task.Yield();
        seen.Add(Seen());
        seen.Add(await Task.Run(Seen, TestContext.Current.CancellationToken));
        var thread = new Thread(() => seen.Add(Seen()));
        thread.UnsafeStart();
        thread.Join();

        seen.ShouldBe(["tr-TR tr-TR: 1,5 İ", "tr-TR tr-TR: 1,5 İ", "tr-TR tr-TR: 1,5 İ", "tr-TR tr-TR: 1,5 İ"]);
    }

    [Fact]
    public void Is_put_back_whoever_changed_it()
    {
        var before = All();
        var culture = new AmbientCulture();

        culture.Use("tr-TR");
        culture.Use("de");
        CultureInfo.CurrentUICulture = new CultureInfo("fr-FR");
        CultureInfo.DefaultThreadCurrentCulture = new CultureInfo("fr-FR");
        culture.Dispose();

        All().ShouldBe(before);
    }

    [Fact]
    public void Leaves_a_flow_without_a_culture_of_its_own_without_one()
    {
        using var defaults = new AmbientCulture();
        string? seen = null;
        var thread = new Thread(() =>
        {
            new AmbientCulture().Dispose();
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("tr-TR");
            seen = Seen();
        });

        thread.UnsafeStart();
        thread.Join();

        seen.ShouldBe("tr-TR tr-TR: 1,5 İ");
    }

    [Fact]
    public async Task Reaches_no_caller_when_an_awaited_helper_sets_it_but_does_reach_threads_without_one()
    {
        using var culture = new AmbientCulture();
        CultureInfo.CurrentCulture = new CultureInfo("fr-FR");

        await HelperAsync();

        CultureInfo.CurrentCulture.Name.ShouldBe("fr-FR");
        CultureInfo.DefaultThreadCurrentCulture!.Name.ShouldBe("tr-TR");

        async Task HelperAsync()
        {
            await Task.Yield();
            culture.Use("tr-TR");
        }
    }

    [Fact]
    public void May_be_one_of_the_tests_own()
    {
        using var culture = new AmbientCulture();
        var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        own.NumberFormat.NumberDecimalSeparator = "·";

        culture.Use(own);

        1.5.ToString("0.0", null).ShouldBe("1·5");
    }

    [Fact]
    public void May_be_the_invariant_one()
    {
        using var culture = new AmbientCulture();
        culture.Use("tr-TR");

        culture.Use("");

        Seen().ShouldBe(" : 1.5 I");
    }

    [Theory]
    [InlineData("tr-TRR")]
    [InlineData("tr_TR")]
    [InlineData("xx-YY")]
    [InlineData("not a culture")]
    public void Is_one_that_exists(string name)
    {
        using var culture = new AmbientCulture();

        Should.Throw<FixtureException>(() => culture.Use(name)).Message.ShouldStartWith($"There is no culture '{name}'. Names like it are '");
    }

    [Fact]
    public void Is_looked_for_among_names_like_it()
    {
        string[] known = ["", "de", "en-GB", "tr", "tr-CY", "tr-TR"];

        Should.Throw<FixtureException>(() => CultureName.Find("tr-TRR", () => [.. known.Select(CultureInfo.GetCultureInfo)])).Message
            .ShouldBe("There is no culture 'tr-TRR'. Names like it are 'tr-TR', 'tr-CY', 'tr'.");
    }

    [Fact]
    public void Is_not_looked_for_among_all_when_it_exists()
        => CultureName.Find("tr-TR", () => throw new NotSupportedException()).Name.ShouldBe("tr-TR");

    [Fact]
    public void Cannot_be_named_where_the_process_knows_none()
        => Should.Throw<FixtureException>(() => CultureName.Find("tr-TRR", () => [CultureInfo.InvariantCulture])).Message.ShouldBe(
            "The culture 'tr-TRR' cannot be used: this process knows only the invariant one. Take <InvariantGlobalization> out of the test project, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT out of the environment; on Linux have ICU installed (libicu).");

    private static string Seen() => $"{CultureInfo.CurrentCulture.Name} {CultureInfo.CurrentUICulture.Name}: {1.5} {"i".ToUpper(CultureInfo.CurrentCulture)}";

    private static (CultureInfo, CultureInfo, CultureInfo?, CultureInfo?) All() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture,
        CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture);
}
