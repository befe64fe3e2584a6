namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>Which versions of the server will do.</summary>
internal static class ServerVersion
{
    private const int Oldest = 130000;

    /// <summary>Why a server will not do; null when it does.</summary>
    /// <param name="number">As <c>server_version_num</c> tells it: 150003.</param>
    public static string? Refusal(int number) => number >= Oldest ? null
        : $"The server is PostgreSQL {(number >= 100000 ? number / 10000 : $"{number / 10000}.{number / 100 % 100}")}, and test databases need version {Oldest / 10000} or later: older ones cannot drop a database that somebody uses. Use a later server.";
}
