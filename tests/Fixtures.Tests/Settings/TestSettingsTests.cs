using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Settings;

namespace Shakeout.Fixtures.Tests.Settings;

public sealed class TestSettingsTests : IDisposable
{
    private readonly SettingsOfATest _settings = new();

    public void Dispose() => _settings.Dispose();

    private enum Currency
    {
        Euro,
        Pound,
    }

    [Fact]
    public void Give_typed_sections_and_the_whole_configuration()
    {
        _settings.Write("web/checkout/local.yaml", """
            Shop:
              Name: Emma's
              Port: 443
              Currency: pound
              Desks: [ { Title: front }, { Title: back, Seats: 2 } ]
              Limits: { day: 10 }
            """);

        var settings = _settings.Load();
        var shop = settings.Get<Shop>("Shop");

        $"{shop.Name} {shop.Port} {shop.Currency} {shop.Wait} {string.Join(", ", shop.Desks)} {shop.Limits["day"]}"
            .ShouldBe("Emma's 443 Pound 00:00:05 Desk { Title = front, Seats = 1 }, Desk { Title = back, Seats = 2 } 10");
        settings.Get<Desk>("Shop:Desks:1").Seats.ShouldBe(2);
        settings.Get<int>("Shop:Port").ShouldBe(443);
        settings.Configuration.GetSection("Shop:Desks").GetChildren().Count().ShouldBe(2);
        settings.Environment.ShouldBe("web.checkout.local");
    }

    [Fact]
    public void Are_refused_with_everything_that_is_wrong_with_them()
    {
        _settings.Write("general.json", """{"Mail": {"Host": "<required>"}}""").Write("web/checkout/local.json", """
            {
              "Shop": {
                "Port": 70000,
                "Wait": "soon",
                "Currency": "Franc",
                "ApiKey": "hunter2",
                "Desks": [ { "Title": "" }, { "Title": "back", "Seats": "two" } ],
                "Limits": { "day": "many", "week": 3 },
                "Url": "https://shop.example"
              },
              "Mail": { "Retries": -1 }
            }
            """);

        _settings.Refusal(_settings.Options.Bind<Shop>("Shop").Bind<Mail>("Mail").Bind<Mail>("Post")).ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 12 faults.
              'Mail:Host' is <required> (settings/general.json:1), and nothing gives it a value.
                set it in settings/web/general.*, settings/web/checkout/general.*, settings/web/checkout/local.json, or set the variable SHAKEOUT_SETTINGS__Mail__Host
              'Mail:Retries' is '-1' (settings/web/checkout/local.json:11): The field Retries must be between 0 and 9.
              There is no section 'Post'.
                there are  Mail, Shop
              'Shop:ApiKey' is '***', and that is no whole number that fits (settings/web/checkout/local.json:6).
              'Shop:Currency' is 'Franc', and that is no Currency: Euro, Pound (settings/web/checkout/local.json:5).
              'Shop:Desks:0:Title' is '(empty)' (settings/web/checkout/local.json:7): The Title field is required.
              'Shop:Desks:1:Seats' is 'two', and that is no whole number that fits (settings/web/checkout/local.json:7).
              'Shop:Limits:day' is 'many', and that is no whole number that fits (settings/web/checkout/local.json:8).
              'Shop:Name' is not set: 'TestSettingsTests.Shop' requires it.
                set it in settings/general.json, settings/web/general.*, settings/web/checkout/general.*, settings/web/checkout/local.json, or set the variable SHAKEOUT_SETTINGS__Shop__Name
              'Shop:Port' is '70000' (settings/web/checkout/local.json:3): The field Port must be between 1 and 65535.
              'Shop:Url' points at the host 'shop.example', which tests may not touch (settings/web/checkout/local.json:9).
                value    https://shop.example
                allowed  loopback
                if tests may touch it, say so in settings/general.json:
                  "shakeout": {"allow":{"hosts":["loopback","shop.example"]}}
              'Shop:Wait' is 'soon', and that is no time span, as in '00:00:30' (settings/web/checkout/local.json:4).
            """);
    }

    [Fact]
    public void Tell_what_is_wrong_with_a_section_when_it_is_asked_for()
    {
        var settings = _settings.Write("web/checkout/local.json", """{"Mail": {"Retries": 10}, "Desk": {"Seats": 3}, "Nothing": null}""").Load();

        Refusal(() => settings.Get<Mail>("Mail")).ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 2 faults.
              'Mail:Host' is not set: The Host field is required.
                set it in settings/general.*, settings/web/general.*, settings/web/checkout/general.*, settings/web/checkout/local.json, or set the variable SHAKEOUT_SETTINGS__Mail__Host
              'Mail:Retries' is '10' (settings/web/checkout/local.json:1): The field Retries must be between 0 and 9.
            """);
        Refusal(() => settings.Get<Place>("Desk")).ShouldStartWith("""
            Settings 'web.checkout.local' cannot be used: 1 fault.
              Section 'Desk' cannot be bound to 'TestSettingsTests.Place': 
            """);
        Refusal(() => settings.Get<Desk>("Nothing")).ShouldEndWith("\n  Section 'Nothing' is empty.");
        Refusal(() => settings.Get<Desk>("Mail:Desk")).ShouldEndWith("\n  There is no section 'Mail:Desk'.\n    there are  Mail:Retries");
    }

    [Fact]
    public void Are_a_fixture_that_all_tests_of_an_assembly_share()
        => FixtureCatalog.Of(typeof(TestSettingsTests).Assembly).For(typeof(TestSettings), typeof(TestSettingsTests))
            .ShouldHaveSingleItem().ShouldHaveSingleItem().Scope.ShouldBe(Scope.Assembly);

    [Fact]
    public void Cannot_be_changed_by_a_test()
    {
        var settings = _settings.Write("web/checkout/local.json", """{"Name": "one"}""").Load();

        Refusal(() => settings.Configuration["Name"] = "two").ShouldBe("""
            'Name' cannot be changed: all tests of the assembly share the test settings.
            Build a configuration of your own over them, with AddConfiguration(settings.Configuration).
            """);
        settings.Configuration["Name"].ShouldBe("one");
        new ConfigurationBuilder().AddConfiguration(settings.Configuration).AddInMemoryCollection([new("Name", "two")]).Build()["Name"].ShouldBe("two");
    }

    [Fact]
    public void Note_what_they_were_merged_from()
    {
        _settings.Write("general.yaml", "A: 1").Write("web/checkout/local.json", "{}");
        _settings.Variables["SHAKEOUT_SETTINGS__A"] = "2";

        _settings.Load();

        _settings.Log.Lines.ShouldBe("note: settings 'web.checkout.local' from settings/general.yaml, settings/web/checkout/local.json, SHAKEOUT_SETTINGS__A");
    }

    [Fact]
    public void Are_read_by_default_from_beside_the_test_assembly()
    {
        var problem = Should.Throw<FixtureException>(() => new TestSettings(_settings.Log.Request()));

        problem.Message.ShouldStartWith($"There is no folder '{Path.Combine(AppContext.BaseDirectory, "settings")}'.\n");
    }

    private static string Refusal(Action act) => Should.Throw<FixtureException>(act).Message;

    private sealed class Shop
    {
        public required string Name { get; init; }

        [Range(1, 65535)]
        public int Port { get; init; }

        public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);

        public Currency Currency { get; init; }

        public int? ApiKey { get; init; }

        public IReadOnlyList<Desk> Desks { get; init; } = [];

        public Dictionary<string, int> Limits { get; } = [];
    }

    private sealed record Desk
    {
        [Required]
        public string Title { get; init; } = "";

        public int Seats { get; init; } = 1;
    }

    private sealed record Mail
    {
        [Required]
        public string? Host { get; init; }

        [Range(0, 9)]
        public int Retries { get; init; }
    }

    private sealed record Place(string Street);
}
