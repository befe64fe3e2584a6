using System.Data.Common;

namespace Shakeout.Fixtures.Settings;

/// <summary>A connection string, of whichever driver.</summary>
internal sealed class ConnectionString
{
    private static readonly string[] ServerKeys =
        ["host", "hostname", "server", "servername", "data source", "datasource", "address", "addr", "network address", "failover partner"];

    private static readonly string[] DatabaseKeys = ["database", "databasename", "database name", "dbname", "initial catalog", "db"];

    // Only SQLite has these: what stands beside them is a file or a name in memory.
    private static readonly string[] SqliteKeys = ["mode", "cache", "foreign keys", "recursive triggers"];

    private readonly DbConnectionStringBuilder _pairs;

    private ConnectionString(DbConnectionStringBuilder pairs) => _pairs = pairs;

    private bool IsSqlite => SqliteKeys.Any(_pairs.ContainsKey);

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
        var hosts = Values(ServerKeys).Where(_ => !IsSqlite).SelectMany(ServerAddress.Hosts).Concat(AzureStorage())
            .Select(host => new Destination(DestinationKind.Host, host));
        var databases = Values(DatabaseKeys).Where(name => !ServerAddress.IsFile(name))
            .Select(name => new Destination(DestinationKind.Database, name));
        var urls = Pairs().Where(pair => !SecretMask.IsSecret(pair.Key)).SelectMany(pair => Settings.Destinations.Urls(pair.Value));
        return [.. hosts.Concat(databases).Concat(urls).Distinct()];
    }

    private bool PointsSomewhere() => Values(ServerKeys).Concat(Values(DatabaseKeys)).Concat(AzureStorage()).Any()
        || Pairs().Any(pair => !pair.Key.Contains("://", StringComparison.Ordinal) && pair.Value.Contains("://", StringComparison.Ordinal));

    /// <summary>An Azure account is a host, unless the string says its addresses itself.</summary>
    private IEnumerable<string> AzureStorage()
        => Pairs().Any(pair => pair.Key.EndsWith("endpoint", StringComparison.OrdinalIgnoreCase)) ? []
            : Values(["accountname"]).Select(account => $"{account}.{Values(["endpointsuffix"]).FirstOrDefault() ?? "core.windows.net"}");

    private IEnumerable<string> Values(IEnumerable<string> keys)
        => keys.Select(key => _pairs.TryGetValue(key, out var value) ? value.ToString() : null).OfType<string>().Where(value => value.Length > 0);

    private IEnumerable<(string Key, string Value)> Pairs()
        => _pairs.Keys.Cast<string>().Select(key => (key, _pairs[key].ToString() ?? string.Empty));
}
