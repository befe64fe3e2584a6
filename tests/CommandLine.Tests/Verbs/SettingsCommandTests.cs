namespace Shakeout.CommandLine.Tests.Verbs;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly ScriptedTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Prints_every_value_with_its_origin_and_without_its_secrets()
    {
        Settings();
        _tool.Variables["SHAKEOUT_SETTINGS__Shop__ApiKey"] = "hunter2";
        _tool.Variables["PATH"] = "/bin";

        (await _tool.RunAsync("settings", "web.checkout.local")).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("""
            key            value                                                                                                 from
            Shop:ApiKey    ***                                                                                                   SHAKEOUT_SETTINGS__Shop__ApiKey
            Shop:Db        Data Source=shop.db;Password=***                                                                      settings/web/checkout/local.yaml
            Shop:Name      Emma's shop for novels, cookery books, and other things that do not fit on a screen of eighty columns, nor on many  settings/general.json
            Shop:Ports:2   80                                                                                                    settings/web/general.json
            Shop:Ports:10  443                                                                                                   settings/web/general.json
            Shop:Url       http://u:***@localhost/                                                                               settings/web/checkout/local.yaml

            """);
        _tool.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Exits_with_1_and_tells_every_fault_below_the_values()
    {
        Settings();
        _tool.Folder.Write("settings/web/checkout/local.yaml", "Shop:\n  Url: https://prod.example\n");

        (await _tool.RunAsync("settings", "web.checkout.local")).ShouldBe(ExitCode.Found);

        _tool.Output.ShouldContain("\nShop:ApiKey    <required>  ");
        _tool.Error.ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 2 faults.
              'Shop:ApiKey' is <required> (settings/general.json:1), and nothing gives it a value.
                set it in settings/web/general.json, settings/web/checkout/general.*, settings/web/checkout/local.yaml, or set the variable SHAKEOUT_SETTINGS__Shop__ApiKey
              'Shop:Url' points at the host 'prod.example', which tests may not touch (settings/web/checkout/local.yaml:2).
                value    https://prod.example
                allowed  loopback
                if tests may touch it, say so in settings/general.json:
                  "shakeout": {"allow":{"hosts":["loopback","prod.example"]}}

            """);
    }

    [Theory]
    [InlineData("tests/Shop.Tests")]
    [InlineData("tests/Shop.Tests/")]
    [InlineData("tests/Shop.Tests/settings")]
    [InlineData("tests/Shop.Tests/Shop.Tests.csproj")]
    public async Task Takes_the_folder_the_settings_or_the_project(string path)
    {
        _tool.Folder.Write("tests/Shop.Tests/Shop.Tests.csproj", "");
        _tool.Folder.Write("tests/Shop.Tests/settings/a/b/c.json", """{"Name": 1}""");

        (await _tool.RunAsync("settings", "a.b.c", path)).ShouldBe(ExitCode.Clean);

        _tool.Output.ShouldBe("key   value  from\nName  1      settings/a/b/c.json\n");
    }

    [Theory]
    [InlineData("web.local", ".", "'web.local' is no name of settings: give group.subgroup.environment, as in 'web.checkout.local'.\nThere are:\n  web.checkout.local\n")]
    [InlineData("web.checkout.prod", ".", "There are no settings 'web.checkout.prod': 'settings/web/checkout/prod' exists neither as .json nor as .yaml.\nThere are:\n  web.checkout.local\n")]
    [InlineData("web.checkout.local", "nowhere", "There is no folder 'nowhere'.\nName the folder that holds 'settings', that folder itself, or a project beside it.\n")]
    [InlineData("web.checkout.local", "empty", "There is no folder 'settings' in 'empty'.\nName the folder that holds 'settings', that folder itself, or a project beside it.\n")]
    [InlineData("web.checkout.local", "empty/Shop.csproj", "There is no folder 'settings' beside 'empty/Shop.csproj'.\nName the folder that holds 'settings', that folder itself, or a project beside it.\n")]
    [InlineData("web.checkout.local", "", "PATH is empty: perhaps a variable is not set.\nSee what can be said with\n  shakeout settings --help\n")]
    [InlineData("", ".", "ENV is empty: perhaps a variable is not set.\nSee what can be said with\n  shakeout settings --help\n")]
    public async Task Exits_with_2_when_called_wrongly(string environment, string path, string error)
    {
        Settings();
        _tool.Folder.Write("empty/Shop.csproj", "");

        (await _tool.RunAsync("settings", environment, path)).ShouldBe(ExitCode.CalledWrongly);

        _tool.Error.ShouldBe(error);
        _tool.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Exits_with_3_when_a_file_cannot_be_read()
    {
        Settings();
        _tool.Folder.Write("settings/web/checkout/local.yaml", "Shop: 'x");

        (await _tool.RunAsync("settings", "web.checkout.local")).ShouldBe(ExitCode.CouldNotRun);

        _tool.Error.ShouldBe("Settings 'web.checkout.local' cannot be read:\n  settings/web/checkout/local.yaml:1:7: While scanning a quoted scalar, found unexpected end of stream.\n");
        _tool.Output.ShouldBeEmpty();
    }

    private void Settings()
    {
        _tool.Folder.Write("settings/general.json", """{"Shop": {"ApiKey": "<required>", "Name": "Emma's shop for novels, cookery books, and other things that do not fit on a screen of eighty columns, nor on many"}}""");
        _tool.Folder.Write("settings/web/general.json", """{"Shop": {"Ports": {"10": 443, "2": 80}}}""");
        _tool.Folder.Write("settings/web/checkout/local.yaml", "Shop:\n  Url: http://u:hunter2@localhost/\n  Db: Data Source=shop.db;Password=hunter2\n");
    }
}
