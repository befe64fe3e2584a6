using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// Finds the hosts and databases that a setting points at:
/// <list type="number">
/// <item>Settings that are known to point nowhere are left out.</item>
/// <item>A connection string has them under its keys.</item>
/// <item>A URL has them in its authority; a text may hold several.</item>
/// <item>A list of <c>host:port</c> is one of hosts.</item>
/// <item>Else the name of the key tells: <c>SmtpHost</c>, <c>Server</c>, <c>Database</c>.</item>
/// </list>
/// </summary>
internal static partial class Destinations
{
    /// <summary>All that a setting points at.</summary>
    /// <param name="key">The setting's key.</param>
    /// <param name="value">Its value.</param>
    public static IReadOnlyList<Destination> Of(string key, string value)
    {
        var name = SettingKey.LastName(key);
        var text = value.Trim();
        // $schema tells editors how to complete; AllowedHosts is what ASP.NET answers to.
        if (name is "$schema" or "AllowedHosts")
            return [];
        if (!StartsAsUrl().IsMatch(text) && ConnectionString.TryParse(text) is { } connection)
            return connection.Destinations();
        if (text.Contains("://", StringComparison.Ordinal))
            return [.. Urls(text)];
        // A password could read like a host, and a refusal would print it.
        if (SecretMask.IsSecret(name))
            return [];
        if (HostAndPorts().IsMatch(text))
            return [.. ServerAddress.Hosts(SettingsOfRedis().Replace(text, string.Empty)).Select(Host)];
        return [.. ByKey(name, text)];
    }

    /// <summary>What the URLs in a text point at.</summary>
    public static IEnumerable<Destination> Urls(string text)
    {
        // A password may hold a slash: without its end in sight, a part of it would be taken for a host, and printed.
        foreach (Match url in Url().Matches(SecretMask.WithoutUserInfo(text)))
        {
            foreach (var host in ServerAddress.Hosts(url.Groups["hosts"].Value))
                yield return Host(host);
            if (DatabaseScheme().IsMatch(url.Groups["scheme"].Value) && url.Groups["path"].Value is { Length: > 0 } database)
                yield return new Destination(DestinationKind.Database, Uri.UnescapeDataString(database));
        }
    }

    private static IEnumerable<Destination> ByKey(string name, string value)
    {
        if (DestinationKey.IsHost(name) && NameOfHost().IsMatch(value) && !PlainWord().IsMatch(value))
            return ServerAddress.Hosts(value).Select(Host);
        if (DestinationKey.IsDatabase(name) && NameOfDatabase().IsMatch(value) && !PlainWord().IsMatch(value) && !ServerAddress.IsFile(value))
            return [new Destination(DestinationKind.Database, value)];
        return [];
    }

    private static Destination Host(string name) => new(DestinationKind.Host, name);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]+://")]
    private static partial Regex StartsAsUrl();

    [GeneratedRegex(@"(?<scheme>[A-Za-z][A-Za-z0-9+.-]+)://(?:[^\s/?#]*@)?(?<hosts>[^\s/?#;""'<>()]*)(?:/(?<path>[^\s/?#;""'<>()]*))?")]
    private static partial Regex Url();

    [GeneratedRegex(@"^(?:postgres|postgresql|mysql|mariadb|mongodb|cockroachdb|sqlserver|mssql)(?:\+\w+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseScheme();

    /// <summary>A name without dots and a port of two digits is more often no host: <c>postgres:15</c> is an image.</summary>
    [GeneratedRegex(@"^(?:(?:localhost|[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+|\[[0-9A-Fa-f:.]+\]):\d{1,5}|[A-Za-z][A-Za-z0-9_-]*:\d{3,5})(?:\s*[,;]\s*[\w.\[\]:-]+:\d{1,5})*\s*[,;]?(?:,\s*\w+=.*)?$")]
    private static partial Regex HostAndPorts();

    /// <summary>What follows the hosts of <c>localhost:6379,password=…,ssl=true</c>.</summary>
    [GeneratedRegex(@",\s*\w+=.*$")]
    private static partial Regex SettingsOfRedis();

    /// <summary>Names with commas or semicolons. A path may follow a name with dots; <c>api/orders</c> is only a path.</summary>
    [GeneratedRegex(@"^(?:[,;]*[\w.:\\()\[\]*+-]+(?:\s*[,;]+\s*[\w.:\\()\[\]*+-]+)*\s*[,;]*|//\S+|[\w-]+(?:\.[\w-]+)+(?::\d+)?/\S*)$")]
    private static partial Regex NameOfHost();

    [GeneratedRegex(@"^[\w.$-]+$")]
    private static partial Regex NameOfDatabase();

    /// <summary>What such a key may hold that is no name: a switch, or a number.</summary>
    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|none|\d+)$", RegexOptions.IgnoreCase)]
    private static partial Regex PlainWord();
}
