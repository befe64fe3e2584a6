using System.IO.Enumeration;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// Which hosts and databases tests may touch, as <c>settings/general.*</c> says under <c>shakeout:allow</c>, and nothing else:
/// what a test may touch is said in one place.
/// </summary>
internal sealed class AllowedDestinations
{
    /// <summary>The section of Shakeout's own settings.</summary>
    public const string Section = "shakeout";

    private const string Loopback = "loopback";
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<DestinationKind, IReadOnlyList<string>> _patterns = [];

    private AllowedDestinations()
    {
    }

    /// <summary>Reads what the project allows.</summary>
    /// <param name="general">The values of <c>settings/general.*</c>.</param>
    public static AllowedDestinations Of(IReadOnlyList<StatedValue> general)
    {
        var allowed = new AllowedDestinations();
        allowed._patterns[DestinationKind.Host] = Patterns("hosts", general) ?? [Loopback];
        allowed._patterns[DestinationKind.Database] = Patterns("databases", general) ?? ["*"];
        return allowed;
    }

    /// <summary>Whether tests may touch it.</summary>
    public bool Allows(Destination destination)
        => _patterns[destination.Kind].Any(pattern => Matches(pattern, Normal(destination)));

    /// <summary>The patterns for one kind, as they are written.</summary>
    public string Shown(DestinationKind kind) => _patterns[kind] is { Count: > 0 } patterns ? string.Join(", ", patterns) : "none";

    /// <summary>What to write to allow something more.</summary>
    public string Remedy(Destination destination)
    {
        var patterns = new Dictionary<string, IEnumerable<string>> { [Name(destination.Kind)] = _patterns[destination.Kind].Append(destination.Name) };
        return Json("allow", patterns);
    }

    /// <summary>A line of Shakeout's own settings, to be pasted between the braces of a JSON file, or into a YAML file.</summary>
    public static string Json(string name, object value)
        => $"\"{Section}\": {JsonSerializer.Serialize(new Dictionary<string, object> { [name] = value }, Readable)}";

    private static IReadOnlyList<string>? Patterns(string name, IReadOnlyList<StatedValue> general)
    {
        var stated = general.Where(value => value.Key.Equals(Key(name), StringComparison.OrdinalIgnoreCase)
            || value.Key.StartsWith(Key(name) + ":", StringComparison.OrdinalIgnoreCase)).ToList();
        return stated.Count == 0 ? null : [.. stated.Select(value => value.Value).OfType<string>().Where(value => value.Length > 0)];
    }

    private static string Name(DestinationKind kind) => kind == DestinationKind.Host ? "hosts" : "databases";

    private static string Key(string name) => $"{Section}:allow:{name}";

    private static bool Matches(string pattern, string name)
        => pattern.Equals(Loopback, StringComparison.OrdinalIgnoreCase) ? IsLoopback(name) : FileSystemName.MatchesSimpleExpression(pattern, name);

    private static bool IsLoopback(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>SQL Server's words for this machine, and the addresses that a server listens on, mean this machine.</summary>
    private static string Normal(Destination destination) => destination switch
    {
        { Kind: DestinationKind.Host, Name: "." or "*" or "+" or "0.0.0.0" or "::" } => "localhost",
        { Kind: DestinationKind.Host } host when host.Name.ToLowerInvariant() is "(local)" or "(localdb)" => "localhost",
        _ => destination.Name,
    };
}
