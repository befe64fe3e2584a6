using System.Data.Common;

namespace Shakeout.Fixtures.Settings;

/// <summary>A connection string, of whichever driver.</summary>
internal sealed class ConnectionString
{
    // What stands beside them is a file of SQLite or a name in memory, unless the string names a provider or a database.
    private static readonly string[] SqliteKeys = ["mode", "cache", "foreign keys", "recursive triggers"];

    private readonly DbConnectionStringBuilder _pairs;

    private ConnectionString(DbConnectionStringBuilder pairs) => _pairs = pairs;

    private bool IsSqlite => SqliteKeys.Any(_pairs.ContainsKey) && !_pairs.ContainsKey("provider") && !Values(DestinationKey.IsDatabase).Any();

    /// <summary>Reads a text.</summary>
    /// <returns>Null for a text that says nothing of a server, a database or an address.</returns>
    public static ConnectionString? TryParse(string text)
    {
        try
        {
            var connection = new ConnectionString(new DbConnectionStringBuilder { ConnectionString = text });
            return connection.PointsSomewhere() ? connection : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The hosts and databases of the string.</summary>
    public IReadOnlyList<Destination> Destinations()
    {
        var hosts = Values(IsHost).SelectMany(ServerAddress.Hosts).Concat(AzureStorage())
            .Select(host => new Destination(DestinationKind.Host, host));
        var databases = Values(DestinationKey.IsDatabase).Where(name => !ServerAddress.IsFile(name))
            .Select(name => new Destination(DestinationKind.Database, name));
        var urls = Pairs().Where(pair => !SecretMask.IsSecret(pair.Key)).SelectMany(pair => Settings.Destinations.Urls(pair.Value));
        return [.. hosts.Concat(databases).Concat(urls).Distinct()];
    }

    private bool PointsSomewhere() => Values(key => DestinationKey.IsHost(key) || DestinationKey.IsDatabase(key)).Concat(AzureStorage()).Any()
        || Pairs().Any(pair => !pair.Key.Contains("://", StringComparison.Ordinal) && pair.Value.Contains("://", StringComparison.Ordinal));

    /// <summary>An Azure account is a host, unless the string says its addresses itself.</summary>
    private IEnumerable<string> AzureStorage()
        => Pairs().Any(pair => pair.Key.EndsWith("endpoint", StringComparison.OrdinalIgnoreCase)) ? []
            : Values(Is("accountname")).Select(account => $"{account}.{Values(Is("endpointsuffix")).FirstOrDefault() ?? "core.windows.net"}");

    private bool IsHost(string key) => DestinationKey.IsHost(key) && !(IsSqlite && DestinationKey.IsDataSource(key));

    private static Func<string, bool> Is(string name) => key => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Values(Func<string, bool> ofKey)
        => Pairs().Where(pair => ofKey(pair.Key) && pair.Value.Length > 0).Select(pair => pair.Value);

    private IEnumerable<(string Key, string Value)> Pairs()
        => _pairs.Keys.Cast<string>().Select(key => (key, _pairs[key].ToString() ?? string.Empty));
}
