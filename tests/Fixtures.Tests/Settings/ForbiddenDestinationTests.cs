namespace Shakeout.Fixtures.Tests.Settings;

public sealed class ForbiddenDestinationTests : IDisposable
{
    private const string Local = "web/checkout/local.json";
    private readonly SettingsOfATest _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void Is_refused_with_its_origin_and_the_way_to_allow_it()
    {
        _settings.Write("general.yaml", "shakeout:\n  allow:\n    hosts: [loopback, '*.test']\n    databases: ['*_test']\n")
            .Write(Local, "{\n  \"Shop\": \"Host=db.shop.example;Database=shop;Password=hunter2\"\n}");
        _settings.Variables["SHAKEOUT_SETTINGS__Api__Url"] = "https://u:hunter2@api.shop.example/";

        _settings.Refusal().ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 3 faults.
              'Api:Url' points at the host 'api.shop.example', which tests may not touch (SHAKEOUT_SETTINGS__Api__Url).
                value    https://u:***@api.shop.example/
                allowed  loopback, *.test
                if tests may touch it, say so in settings/general.yaml:
                  "shakeout": {"allow":{"hosts":["loopback","*.test","api.shop.example"]}}
              'Shop' points at the database 'shop', which tests may not touch (settings/web/checkout/local.json:2).
                value    Host=db.shop.example;Database=shop;Password=***
                allowed  *_test
                if tests may touch it, say so in settings/general.yaml:
                  "shakeout": {"allow":{"databases":["*_test","shop"]}}
              'Shop' points at the host 'db.shop.example', which tests may not touch (settings/web/checkout/local.json:2).
                value    Host=db.shop.example;Database=shop;Password=***
                allowed  loopback, *.test
                if tests may touch it, say so in settings/general.yaml:
                  "shakeout": {"allow":{"hosts":["loopback","*.test","db.shop.example"]}}
            """);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST.", true)]
    [InlineData("shop.localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.1.2.3", true)]
    [InlineData("[::1]:5432", true)]
    [InlineData("(local)", true)]
    [InlineData(@"(LocalDB)\MSSQLLocalDB", true)]
    [InlineData(".", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("db", false)]
    [InlineData("10.0.0.7", false)]
    [InlineData("127.evil.example", false)]
    [InlineData("localhost.example", false)]
    public void Is_by_default_every_host_but_this_machine(string host, bool allowed)
    {
        _settings.Write(Local, $$"""{"Shop": "Server={{host.Replace(@"\", @"\\", StringComparison.Ordinal)}};Database=shop"}""");

        if (allowed)
            _settings.Load().Configuration["Shop"].ShouldNotBeNull();
        else
            _settings.Refusal().ShouldContain("allowed  loopback\n");
    }

    [Theory]
    [InlineData("""["db-?.test"]""", "DB-1.test", true)]
    [InlineData("""["db-?.test"]""", "db-10.test", false)]
    [InlineData("""["*.test"]""", "localhost", false)] // What is stated replaces the default.
    [InlineData("""["*.test"]""", "a.test.example", false)]
    [InlineData("\"only.test\"", "only.test", true)]
    [InlineData("[]", "localhost", false)]
    public void Is_what_no_pattern_of_the_project_matches(string patterns, string host, bool allowed)
    {
        _settings.Write("general.json", $$"""{"shakeout": {"allow": {"hosts": {{patterns}} } } }""").Write(Local, $$"""{"Shop": "Server={{host}}"}""");

        if (allowed)
            _settings.Load().Configuration["Shop"].ShouldBe($"Server={host}");
        else
            _settings.Refusal().ShouldContain($"points at the host '{host}'");
    }

    [Fact]
    public void Is_no_value_that_another_overrides()
        => _settings.Write("web/general.json", """{"Url": "https://prod.example"}""").Write(Local, """{"Url": "http://localhost"}""")
            .Load().Configuration["Url"].ShouldBe("http://localhost");

    [Fact]
    public void Cannot_be_allowed_where_it_is_named()
    {
        _settings.Write("general.json", """{"shakeout": {"alow": 1, "allow": {"hosts": ["localhost"]}}}""")
            .Write(Local, """{"Url": "https://prod.example", "shakeout": {"allow": {"hosts": ["*"]}}}""");
        _settings.Variables["SHAKEOUT_SETTINGS__shakeout__allow__hosts__1"] = "*";

        _settings.Refusal().ShouldBe("""
            Settings 'web.checkout.local' cannot be used: 4 faults.
              'shakeout:allow:hosts:0' stands in settings/web/checkout/local.json:1, and counts only in settings/general.json.
                what tests may touch is said in one place: move it there
              'shakeout:allow:hosts:1' stands in SHAKEOUT_SETTINGS__shakeout__allow__hosts__1, and counts only in settings/general.json.
                what tests may touch is said in one place: move it there
              'shakeout:alow' is not known (settings/general.json:1).
                known  shakeout:environment, shakeout:allow:hosts, shakeout:allow:databases
              'Url' points at the host 'prod.example', which tests may not touch (settings/web/checkout/local.json:1).
                value    https://prod.example
                allowed  localhost
                if tests may touch it, say so in settings/general.json:
                  "shakeout": {"allow":{"hosts":["localhost","prod.example"]}}
            """);
    }

    [Theory]
    [InlineData("""{"allow": {"hosts2": "*.test"}}""", "shakeout:allow:hosts2")]
    [InlineData("""{"allow": ["*.test"]}""", "shakeout:allow:0")]
    [InlineData("""{"allow": "*.test"}""", "shakeout:allow")]
    [InlineData("""{"environment1": "web.checkout.local"}""", "shakeout:environment1")]
    [InlineData("""{"environment": ["web.checkout.local"]}""", "shakeout:environment:0")]
    public void Is_not_allowed_by_a_word_that_nobody_knows(string own, string key)
        => _settings.Write("general.json", $$"""{"shakeout": {{own}} }""").Write(Local, "{}").Refusal().ShouldBe($"""
            Settings 'web.checkout.local' cannot be used: 1 fault.
              '{key}' is not known (settings/general.json:1).
                known  shakeout:environment, shakeout:allow:hosts, shakeout:allow:databases
            """);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"allow": {}}""")]
    public void Is_as_by_default_where_the_project_says_nothing(string own)
        => _settings.Write("general.json", $$"""{"shakeout": {{own}} }""").Write(Local, """{"Url": "https://prod.example"}""")
            .Refusal().ShouldContain("allowed  loopback\n");
}
