namespace Shakeout.Fixtures.Tests.Settings;

public sealed class YamlSettingsTests : IDisposable
{
    private const string File = "web/checkout/local.yaml";
    private readonly SettingsOfATest _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void Are_keyed_as_those_of_JSON()
        => _settings.Write(File, """
            Shop:
              Name: Emma's
              Ports: [80, 443]
              Quoted: "null"
              Nothing: ~
              Left:
              Empty: {}
              None: []
              Text: |
                two
                lines
              On: true
            "Flat:Key": 1
            """)
            .Merged().ShouldBe("""
                Flat:Key = ***  settings/web/checkout/local.yaml:13
                Shop:Empty = (null)  settings/web/checkout/local.yaml:7
                Shop:Left = (null)  settings/web/checkout/local.yaml:6
                Shop:Name = Emma's  settings/web/checkout/local.yaml:2
                Shop:None = (empty)  settings/web/checkout/local.yaml:8
                Shop:Nothing = (null)  settings/web/checkout/local.yaml:5
                Shop:On = true  settings/web/checkout/local.yaml:12
                Shop:Ports:0 = 80  settings/web/checkout/local.yaml:3
                Shop:Ports:1 = 443  settings/web/checkout/local.yaml:3
                Shop:Quoted = null  settings/web/checkout/local.yaml:4
                Shop:Text = two\nlines\n  settings/web/checkout/local.yaml:9
                """);

    [Fact]
    public void Have_merge_keys_that_give_way_to_a_mappings_own()
        => _settings.Write(File, """
            base: &base { host: localhost, port: 1 }
            more: &more { port: 2, name: more }
            shop:
              <<: [*base, *more]
              host: shop.localhost
            """)
            .Merged().Split('\n')[4..].ShouldBe([
                "shop:host = shop.localhost  settings/web/checkout/local.yaml:5",
                "shop:name = more  settings/web/checkout/local.yaml:2",
                "shop:port = 1  settings/web/checkout/local.yaml:1"]);

    [Theory]
    [InlineData("", "")]
    [InlineData("# nothing yet\n", "")]
    [InlineData("{}\n", "")]
    [InlineData("A: 1\nA: 2\n", "local.yaml:2:1: Duplicate key A")]
    [InlineData("Shop: 1\nshop: 2\n", "local.yaml:2:7: 'shop' stands here a second time: keys are the same in any case, and 'a:b' is 'b' within 'a'.")]
    [InlineData("Shop:Port: 1\nShop:\n  Port: 2\n", "local.yaml:3:9: 'Shop:Port' stands here a second time: keys are the same in any case, and 'a:b' is 'b' within 'a'.")]
    [InlineData("A: 1\nB: [1\nC: 2\n", "local.yaml:2:4: Something that is opened here or before is not closed.")]
    [InlineData("A: 1\nB: *nope\n", "local.yaml:2:4: The anchor 'nope' does not exists")]
    [InlineData("- 1\n", "local.yaml:1:1: A file of settings begins with keys, as in 'Shop:'.")]
    [InlineData("just words\n", "local.yaml:1:1: A file of settings begins with keys, as in 'Shop:'.")]
    [InlineData("A: 1\n---\nB: 2\n", "local.yaml:3:1: A file of settings is one document, and here begins another.")]
    [InlineData("A: &a\n  B: *a\n", "local.yaml:1:4: This holds itself, by an alias.")]
    [InlineData("A: &a\n  <<: *a\n", "local.yaml:1:4: This holds itself, by an alias.")]
    [InlineData("A:\n  <<: 5\n", "local.yaml:2:7: Only keys can be merged: '<<' takes an alias of a mapping.")]
    [InlineData("? [x]\n: 1\n", "local.yaml:1:3: A key is a text, and not empty.")]
    [InlineData("A: \"x\n", "local.yaml:1:4: While scanning a quoted scalar, found unexpected end of stream.")]
    public void Say_the_line_and_column_of_what_is_wrong(string text, string problem)
    {
        _settings.Write(File, text);

        if (problem.Length == 0)
            _settings.Merged().ShouldBeEmpty();
        else
            _settings.Refusal().ShouldBe($"Settings 'web.checkout.local' cannot be read:\n  settings/web/checkout/{problem}");
    }
}
