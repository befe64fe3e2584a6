using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>Which keys name a host or a database, by the word that they end with: in settings and in connection strings alike.</summary>
internal static partial class DestinationKey
{
    /// <summary>Whether it names hosts: <c>SmtpHost</c>, <c>Data Source</c>, <c>Brokers</c>.</summary>
    public static bool IsHost(string key) => HostWord().IsMatch(Joined(key));

    /// <summary>Whether it names a database.</summary>
    public static bool IsDatabase(string key) => DatabaseWord().IsMatch(Joined(key));

    /// <summary>Whether it is <c>Data Source</c>, which may be a file of SQLite.</summary>
    public static bool IsDataSource(string key) => Joined(key).Equals("datasource", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Data Source</c>, <c>data-source</c> and <c>DATA_SOURCE</c> are one word.</summary>
    private static string Joined(string key) => BetweenWords().Replace(key, string.Empty);

    [GeneratedRegex(@"[\s_.-]")]
    private static partial Regex BetweenWords();

    [GeneratedRegex("(?:host|hostname|server|servername|datasource|address|addr|failoverpartner|endpoint|broker)(?:s|es)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostWord();

    [GeneratedRegex("(?:database|databasename|dbname|db|initialcatalog)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatabaseWord();
}
