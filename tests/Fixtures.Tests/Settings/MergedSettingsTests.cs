using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Tests.Settings;

public sealed class MergedSettingsTests : IDisposable
{
    private readonly SettingsOfATest _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void Take_the_strongest_value_and_remember_where_it_stood()
    {
        FourLayers();
        _settings.Variables["SHAKEOUT_SETTINGS__Layers__E"] = "variable";
        _settings.Variables["UNRELATED__Layers__E"] = "no";

        _settings.Merged().ShouldBe("""
            Layers:A = general  settings/general.json:3
            Layers:B = group  settings/web/general.yaml:3
            Layers:C = subgroup  settings/web/checkout/general.yml:3
            Layers:D = environment  settings/web/checkout/local.json:1
            Layers:E = variable  SHAKEOUT_SETTINGS__Layers__E
            """);
    }

    [Fact]
    public void Are_what_the_stock_builder_makes_of_the_same_files()
    {
        _settings.Write("general.json", """{"A": 1, "List": [1, 2, 3], "Gone": "x", "On": true, "Empty": {}, "Shop": {"name": "one"}}""")
            .Write("web/general.json", """{"List": [7], "shop": {"NAME": "two", "Port": 1.50}, "Gone": null}""")
            .Write("web/checkout/local.json", """{"List": {"1": 8}, "Text": "", "A": {"B": 2}}""");
        var stock = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(_settings.Folder, "general.json"))
            .AddJsonFile(Path.Combine(_settings.Folder, "web/general.json"))
            .AddJsonFile(Path.Combine(_settings.Folder, "web/checkout/local.json"))
            .Build();

        Pairs(_settings.Load().Configuration).ShouldBe(Pairs(stock));
    }

    [Fact]
    public void Keep_the_order_of_lists_that_are_long()
        => _settings.Write("web/checkout/local.yaml", $"Ports: [{string.Join(", ", Enumerable.Range(0, 12))}]")
            .Merged().Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(Enumerable.Range(0, 12).Select(index => $"Ports:{index}"));

    [Fact]
    public void Are_refused_when_a_place_has_two_formats()
        => _settings.Write("general.json", "{}").Write("general.yaml", "").Write("web/checkout/local.yaml", "").Write("web/checkout/local.yml", "")
            .Refusal().ShouldBe("""
                Settings 'web.checkout.local' stand in two formats, and neither goes first:
                  settings/general.json and settings/general.yaml
                  settings/web/checkout/local.yaml and settings/web/checkout/local.yml
                Keep one file of each.
                """);

    [Fact]
    public void Are_refused_with_every_file_that_cannot_be_read()
        => _settings.Write("general.json", "{\n  \"Shop\": }")
            .Write("web/general.json", """{"Port": 1, "port": 2}""")
            .Write("web/checkout/general.yaml", "Shop:\n  Name: 'x")
            .Write("web/checkout/local.json", "[1]")
            .Refusal().ShouldBe("""
                Settings 'web.checkout.local' cannot be read:
                  settings/general.json:2:11: '}' is an invalid start of a value.
                  settings/web/general.json: A duplicate key 'port' was found.
                  settings/web/checkout/general.yaml:2:9: While scanning a quoted scalar, found unexpected end of stream.
                  settings/web/checkout/local.json: Top-level JSON element must be an object. Instead, 'Array' was found.
                """);

    private void FourLayers() => _settings
        .Write("general.json", """
            {
              "Layers": {
                "A": "general", // said once
                "B": "general", "C": "general", "D": "general", "E": "general",
              }
            }
            """)
        .Write("web/general.yaml", "# the shop on the web\nLayers:\n  B: group\n  C: group\n  D: group\n")
        .Write("web/checkout/general.yml", "\nLayers:\n  C: subgroup\n  D: subgroup\n")
        .Write("web/checkout/local.json", """{"Layers": {"D": "environment"}}""")
        .Write("web/checkout/ci.json", """{"Layers": {"A": "another environment"}}""")
        .Write("api/general.json", """{"Layers": {"A": "another group"}}""");

    private static IEnumerable<string> Pairs(IConfiguration configuration)
        => configuration.AsEnumerable().Select(pair => $"{pair.Key.ToUpperInvariant()}={pair.Value ?? "(null)"}").Order(StringComparer.Ordinal);
}
