using System.Net;
using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// What stands behind <c>Server=</c>: <c>db</c>, <c>db:5432</c>, <c>tcp:db,1433</c>, <c>db\INSTANCE</c>, <c>//db:1521/service</c>,
/// several of them with commas, or the path of a file or a socket, which is no host. URLs among them are left to
/// <see cref="Destinations.Urls"/>.
/// </summary>
internal static partial class ServerAddress
{
    /// <summary>The names of the hosts, without ports, instances and brackets.</summary>
    public static IEnumerable<string> Hosts(string address)
    {
        var text = Protocol().Replace(address.Trim(), string.Empty);
        if (OracleHost().Matches(text) is { Count: > 0 } described)
            return described.Select(match => match.Groups["host"].Value);
        return IsFile(text) ? [] : text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(piece => !piece.All(char.IsAsciiDigit) && !piece.Contains("://", StringComparison.Ordinal)).Select(Name).Where(name => name.Length > 0);
    }

    /// <summary>Whether it is a file, a socket, or a database in memory.</summary>
    public static bool IsFile(string text) => File().IsMatch(text);

    private static string Name(string piece)
    {
        if (!piece.StartsWith('[') && IPAddress.TryParse(piece, out _))
            return piece;
        var host = HostIn().Match(Protocol().Replace(piece, string.Empty)).Groups["host"].Value.Trim('[', ']');
        return host.Length > 1 ? host.TrimEnd('.') : host.Length == 1 ? host : piece;
    }

    [GeneratedRegex(@"^(?:tcp|np|lpc|admin):(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Protocol();

    /// <summary>What is up to the port, the instance, or the service.</summary>
    [GeneratedRegex(@"^(?:\\\\|//)?(?<host>\[[^\]]+\]|[^:/\\]+)")]
    private static partial Regex HostIn();

    /// <summary>Oracle's <c>(DESCRIPTION=(ADDRESS=(HOST=db)(PORT=1521)))</c>.</summary>
    [GeneratedRegex(@"\(\s*HOST\s*=\s*(?<host>[^)\s]+)\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex OracleHost();

    /// <summary>Memory, a URI, a macro, a path from a root or a folder, or the ending of a database's file; a share is on a host.</summary>
    [GeneratedRegex(@"^:memory:|^file:|\|DataDirectory\||^[A-Za-z]:[\\/]|^/(?!/)|^@|^\.\.?/|^\.\.\\|^~|^(?!\\\\|//).*\.(?:db|db3|s3db|sl3|sqlite|sqlite3|sdf|mdb|accdb|duckdb|fdb)$", RegexOptions.IgnoreCase)]
    private static partial Regex File();
}
