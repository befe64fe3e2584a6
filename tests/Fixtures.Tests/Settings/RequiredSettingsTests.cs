namespace Shakeout.Fixtures.Tests.Settings;

public sealed class RequiredSettingsTests : IDisposable
{
    private readonly SettingsOfATest _settings = new SettingsOfATest()
        .Write("general.json", "{\n  \"Mail\": \"<required>\",\n  \"Name\": \"<required>\",\n  \"Size\": \"<required>\",\n  \"Shop\": \"<required>\"\n}")
        .Write("web/general.yaml", "Mail: a@b.test\n")
        .Write("web/checkout/local.yaml", "Size:\nMail: <required>\nShop:\n  Port: 1\n");

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void Are_all_missed_at_once_with_every_place_that_could_give_them()
    {
        _settings.Variables["SHAKEOUT_SETTINGS__Name"] = "";

        _settings.Refusal().ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 3 faults.
              'Mail' is <required> (settings/web/checkout/local.yaml:2), and nothing gives it a value.
                set the variable SHAKEOUT_SETTINGS__Mail
              'Name' is <required> (settings/general.json:3), and SHAKEOUT_SETTINGS__Name leaves it empty.
                set it in settings/web/general.yaml, settings/web/checkout/general.*, settings/web/checkout/local.yaml, or set the variable SHAKEOUT_SETTINGS__Name
              'Size' is <required> (settings/general.json:4), and settings/web/checkout/local.yaml:1 leaves it empty.
                set it in settings/web/general.yaml, settings/web/checkout/general.*, settings/web/checkout/local.yaml, or set the variable SHAKEOUT_SETTINGS__Size
            """);
    }

    [Fact]
    public void Are_there_once_they_are_given()
    {
        foreach (var name in (string[])["Mail", "NAME", "Size"])
            _settings.Variables[$"SHAKEOUT_SETTINGS__{name}"] = "x";

        _settings.Load().Configuration["Name"].ShouldBe("x");
    }
}
