using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Tests.Settings;

public sealed class BoundSectionTests : IDisposable
{
    private const string File = "web/checkout/local.json";
    private readonly SettingsOfATest _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void May_be_a_list_or_a_dictionary_whose_items_are_valid()
    {
        var settings = _settings.Write(File, """{"Desks": [{"Title": "front"}, {"Title": ""}], "Rooms": {"hall": {"Title": ""}}}""").Load();

        Faults(() => settings.Get<List<Desk>>("Desks"))
            .ShouldBe("'Desks:1:Title' is '(empty)' (settings/web/checkout/local.json:1): The Title field is required.");
        Faults(() => settings.Get<Dictionary<string, Desk>>("Rooms"))
            .ShouldBe("'Rooms:hall:Title' is '(empty)' (settings/web/checkout/local.json:1): The Title field is required.");
    }

    [Theory]
    [InlineData("""[{"Seats": "two"}, {"Title": ""}]""", 1)]
    [InlineData("""{"5": {"Title": ""}}""", 5)]
    [InlineData("""[null, {"Title": ""}]""", 1)]
    [InlineData("""{"a": {"Title": "front"}, "10": {"Title": ""}, "2": {"Title": "back"}}""", 10)]
    public void Is_blamed_for_the_item_that_is_wrong(string desks, int index)
    {
        var settings = _settings.Write(File, $$"""{"Shop": {"Desks": {{desks}} } }""").Load();

        Faults(() => settings.Get<Shop>("Shop")).ShouldContain($"'Shop:Desks:{index}:Title' is '(empty)'");
        Faults(() => settings.Get<Desk[]>("Shop:Desks")).ShouldContain($"'Shop:Desks:{index}:Title' is '(empty)'");
    }

    [Fact]
    public void Is_not_blamed_for_the_items_that_the_type_begins_with()
        => Faults(() => _settings.Write(File, """{"Hall": {"Desks": [{"Title": ""}]}}""").Load().Get<Hall>("Hall")).ShouldBe("""
            'Hall:Desks:0:Title' is '(empty)' (settings/web/checkout/local.json:1): The Title field is required.
            """);

    [Fact]
    public void Keeps_the_secrets_that_a_constructor_takes()
    {
        var settings = _settings.Write(File, """{"Door": {"apiKey": "hunter2", "Locks": "many"}, "Safe": {"Door": {"ApiKey": "hunter2"}}}""").Load();

        Faults(() => settings.Get<Door>("Door")).ShouldBe("""
            'Door:apiKey' is '***', and that is no whole number that fits (settings/web/checkout/local.json:1).
            'Door:Locks' is 'many', and that is no whole number that fits (settings/web/checkout/local.json:1).
            """);
        Faults(() => settings.Get<Safe>("Safe"))
            .ShouldBe("'Safe:Door:ApiKey' is '***', and that is no whole number that fits (settings/web/checkout/local.json:1).");
    }

    [Fact]
    public void Is_validated_through_what_a_constructor_takes()
        => Faults(() => _settings.Write(File, """{"Door": {"apiKey": 0, "locks": 3}}""").Load().Get<Door>("Door"))
            .ShouldBe("'Door:Locks' is '3' (settings/web/checkout/local.json:1): The field Locks must be between 1 and 2.");

    [Fact]
    public void Tells_every_value_that_a_property_refuses_and_the_other_faults_too()
    {
        var settings = _settings.Write(File, """
            {"Till": {"Coins": -1, "Token": "hunter2", "Name": "",
              "Drawers": [{"Size": 9}, {"Size": 1}, {"Size": 7}, {"Size": 2, "Label": ""}],
              "Left": {"Size": 1}, "Right": {"Size": 5}}}
            """).Load();

        Faults(() => settings.Get<Till>("Till")).ShouldBe("""
            'Till:Coins' is '-1' (settings/web/checkout/local.json:1), and its property refuses that: Who owes coins?
            'Till:Drawers:0:Size' is '9' (settings/web/checkout/local.json:2), and its property refuses that: No such size.
            'Till:Drawers:2:Size' is '7' (settings/web/checkout/local.json:2), and its property refuses that: No such size.
            'Till:Drawers:3:Label' is '(empty)' (settings/web/checkout/local.json:2): The Label field is required.
            'Till:Name' is '(empty)' (settings/web/checkout/local.json:1): The Name field is required.
            'Till:Right:Size' is '5' (settings/web/checkout/local.json:3), and its property refuses that: No such size.
            'Till:Token' is '***' (settings/web/checkout/local.json:1), and its property refuses that: *** is no token.
            """);
    }

    [Fact]
    public void Tells_of_every_item_that_cannot_be_made()
        => Faults(() => _settings.Write(File, """{"Rooms": [{"Seats": 1}, {"Title": "hall", "Floor": 1}, {"Floor": 2}]}""").Load().Get<List<Room>>("Rooms"))
            .Split('\n').Where(line => !line.StartsWith(' ')).Select(line => line[..line.IndexOf(" because", StringComparison.Ordinal)]).ShouldBe([
                "Section 'Rooms:0' cannot be bound to 'BoundSectionTests.Room': Cannot create instance of type 'Shakeout.Fixtures.Tests.Settings.BoundSectionTests+Room'",
                "Section 'Rooms:2' cannot be bound to 'BoundSectionTests.Room': Cannot create instance of type 'Shakeout.Fixtures.Tests.Settings.BoundSectionTests+Room'"]);

    [Fact]
    public void Tells_what_a_constructor_throws()
    {
        var settings = _settings.Write(File, """{"Gate": {"Token": "hunter2"}, "Fence": {"Length": 2}}""").Load();

        Faults(() => settings.Get<Gate>("Gate")).ShouldBe("""
            Section 'Gate' cannot be bound to 'BoundSectionTests.Gate': *** opens nothing.
              give it what the type needs, or bind it to a type with properties that can be set and a constructor without parameters
            """);
        Faults(() => settings.Get<Fence<int>>("Fence")).ShouldStartWith("Section 'Fence' cannot be bound to 'Fence<int>': Not today.\n");
    }

    [Fact]
    public void Tells_of_no_value_that_the_binder_cannot_convert()
        => Faults(() => _settings.Write(File, """{"Key": {"value": "hunter2"}}""").Load().Get<Key>("Key"))
            .ShouldStartWith("Section 'Key' cannot be bound to 'BoundSectionTests.Key': one of its values is not what the type takes.\n");

    [Fact]
    public void Tells_what_a_property_throws_when_it_is_read()
        => Faults(() => _settings.Write(File, """{"Clock": {"Zone": "CET", "Hour": 25}}""").Load().Get<Clock>("Clock"))
            .ShouldBe("Section 'Clock' cannot be validated as 'BoundSectionTests.Clock': No such hour.\n  mend what that type does when its properties are read");

    [Fact]
    public void Keeps_its_faults_on_their_lines_and_out_of_the_terminal()
        => Faults(() => _settings.Write(File, """{"Shop\n\u001b[31m": {"Port": "x"}}""").Load().Get<Dictionary<string, int>>("Shop\n\u001b[31m"))
            .ShouldBe(@"'Shop\n\u001b[31m:Port' is 'x', and that is no whole number that fits (settings/web/checkout/local.json:1).");

    private static string Faults(Action act)
    {
        var lines = Should.Throw<FixtureException>(act).Message.Split('\n');
        return string.Join('\n', lines[1..].Select(line => line[2..]));
    }

    private sealed class Shop
    {
        public List<Desk> Desks { get; } = [];
    }

    private sealed class Hall
    {
        public List<Desk> Desks { get; } = [new()];
    }

    private sealed class Desk
    {
        [Required]
        public string Title { get; init; } = "";

        public int Seats { get; init; } = 1;
    }

    private sealed class Door(int apiKey, int locks)
    {
        public int ApiKey { get; } = apiKey;

        [Range(1, 2)]
        public int Locks { get; } = locks;
    }

    private sealed class Lock
    {
        public int ApiKey { get; set; }
    }

    private sealed class Safe
    {
        public Lock Door { get; } = new();
    }

    private sealed class Till
    {
        public int Coins { get; set => field = value >= 0 ? value : throw new ArgumentException("Who owes coins?"); }

        public string Token { get; set => field = value.Length == 0 ? value : throw new ArgumentException($"{value} is no token."); } = "";

        [Required]
        public string Name { get; set; } = "x";

        public List<Drawer> Drawers { get; } = [];

        public Drawer? Left { get; set; }

        public Drawer? Right { get; set; }
    }

    private sealed record Room(string Title, int Floor);

    private sealed class Drawer
    {
        public int Size { get; set => field = value < 5 ? value : throw new ArgumentException("No such size."); }

        [Required]
        public string Label { get; set; } = "x";
    }

    private sealed class Gate
    {
        public Gate(string token) => throw new ArgumentException($"{Token = token} opens nothing.");

        public string Token { get; }
    }

    private sealed class Key(int value)
    {
        [ConfigurationKeyName("door")]
        public int Value { get; } = value;
    }

    private sealed class Clock
    {
        public string Zone { get; set; } = "";

        [Range(0, 24)]
        public int Hour { get => field < 25 ? field : throw new InvalidOperationException("No such hour."); set; }
    }

    private sealed class Fence<T>
    {
        public Fence() => throw new NotSupportedException("Not today.");

        public T? Length { get; set; }
    }
}
