namespace Shakeout.Fixtures.Tests.Settings;

public sealed class AnEnvironmentTests : IDisposable
{
    private readonly SettingsOfATest _settings = new SettingsOfATest()
        .Write("general.json", """{"shakeout": {"environment": "web.checkout.ci"}}""")
        .Write("web/checkout/general.json", "{}").Write("web/checkout/local.json", "{}").Write("web/checkout/ci.yaml", "")
        .Write("web/checkout/notes.txt", "").Write("api/orders/Staging.yml", "");

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void Is_the_one_of_the_options_before_the_variable_before_the_projects()
    {
        _settings.Variables["SHAKEOUT_SETTINGS"] = "web.checkout.local";

        _settings.Load(_settings.Options with { Environment = "api.orders.Staging" }).Environment.ShouldBe("api.orders.Staging");
        _settings.Load(_settings.Options with { Environment = null }).Environment.ShouldBe("web.checkout.local");

        _settings.Variables["SHAKEOUT_SETTINGS"] = "";
        _settings.Load(_settings.Options with { Environment = null }).Environment.ShouldBe("web.checkout.ci");
    }

    [Theory]
    [InlineData("web.local")]
    [InlineData("web.checkout.local.too")]
    [InlineData("web..local")]
    [InlineData("../x.checkout.local")]
    [InlineData("web.checkout.general")]
    [InlineData("web.checkout.local\n")]
    [InlineData("")]
    public void Has_a_name_of_three_parts(string name)
        => _settings.Refusal(_settings.Options with { Environment = name }).ShouldBe($"""
            '{name}' is no name of settings: give group.subgroup.environment, as in 'web.checkout.local'.
            There are:
              api.orders.Staging
              web.checkout.ci
              web.checkout.local
            """);

    [Theory]
    [InlineData("web.checkout.prod", "web/checkout/prod")]
    [InlineData("api.orders.staging", "api/orders/staging")] // Some file systems would find it.
    public void That_has_no_file_is_refused_with_those_that_have_one(string name, string file)
        => _settings.Refusal(_settings.Options with { Environment = name }).ShouldBe($"""
            There are no settings '{name}': 'settings/{file}' exists neither as .json nor as .yaml.
            There are:
              api.orders.Staging
              web.checkout.ci
              web.checkout.local
            """);

    [Fact]
    public void That_a_variable_names_wrongly_is_refused_with_the_variable()
    {
        _settings.Variables["SHAKEOUT_SETTINGS"] = "local";

        _settings.Refusal(_settings.Options with { Environment = null }).ShouldStartWith("""
            'local' is no name of settings: give group.subgroup.environment, as in 'web.checkout.local'.
            The variable SHAKEOUT_SETTINGS names it.
            There are:
            """);
    }

    [Fact]
    public void That_the_project_names_wrongly_is_refused_with_the_line()
        => _settings.Write("general.json", "{\n\"shakeout\": {\n\"environment\": \"a.b.c\"}}")
            .Refusal(_settings.Options with { Environment = null }).ShouldContain("\n'shakeout:environment' names it (settings/general.json:3).\n");

    [Fact]
    public void That_nobody_names_is_refused_with_the_ways_to_name_one()
        => _settings.Write("general.json", "{}").Refusal(_settings.Options with { Environment = null }).ShouldBe("""
            Nobody says which settings to use: the variable SHAKEOUT_SETTINGS is not set, and settings/general.json has no 'shakeout:environment'.
            Name one in the variable for a run, or in settings/general.json for all of them:
              "shakeout": {"environment":"web.checkout.local"}
            There are:
              api.orders.Staging
              web.checkout.ci
              web.checkout.local
            """);

    [Fact]
    public void Is_looked_for_in_a_folder_that_must_be_there()
        => _settings.Refusal(_settings.Options with { Folder = Path.Combine(_settings.Folder, "nowhere") }).ShouldBe("""
            There is no folder 'ROOT/settings/nowhere'.
            Test settings are read from beside the test assembly, so that it does not matter where a run is started. Keep them in
            'settings' beside the project file, and have them copied by adding to it:
              <ItemGroup>
                <None Update="settings/**" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            """);

    [Fact]
    public void Can_be_missing_altogether()
    {
        foreach (var group in Directory.GetDirectories(_settings.Folder))
            Directory.Delete(group, recursive: true);

        _settings.Refusal().ShouldEndWith("\nThere are none yet: write one, as 'settings/web/checkout/local.json'.");
    }
}
