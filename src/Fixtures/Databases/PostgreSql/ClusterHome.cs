using System.Diagnostics;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The folder of the cached initdb and of all runs, which belongs to the server's user and is closed to others.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Account">Who runs the server.</param>
internal sealed record ClusterHome(string Path, ServerAccount Account)
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Strangers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Finds the folder, and makes it where it is missing.</summary>
    /// <param name="given">The folder that the options name, if they do.</param>
    /// <param name="surroundings">The machine.</param>
    /// <exception cref="FixtureException">It cannot be made, or others may write to it.</exception>
    public static ClusterHome Open(string? given, ClusterSurroundings surroundings)
    {
        if (OperatingSystem.IsWindows())
            throw new FixtureException(PostgresCluster.NotOnWindows);
        if (given is not null && !Directory.Exists(given))
            throw new FixtureException($"There is no folder '{given}' for the PostgreSQL cluster. Make it, or leave {nameof(PostgresClusterOptions)}.{nameof(PostgresClusterOptions.Folder)} away.");
        var account = ServerAccount.Find();
        var path = given is not null ? System.IO.Path.Combine(System.IO.Path.GetFullPath(given), $"shakeout-{account.Name}")
            : account.IsOther ? System.IO.Path.Combine(Directory.Exists("/var/cache") ? "/var/cache" : "/var/tmp", $"shakeout-{account.Name}")
            : Cache(surroundings, account);
        Make(path, account);
        var info = new DirectoryInfo(path);
        if (info.LinkTarget is not null || (info.UnixFileMode & Strangers) != 0)
            throw new FixtureException($"The folder '{path}' is not used for PostgreSQL: it is a link, or others may write to it. Delete it; it is made anew.");
        return new(path, account);
    }

    /// <summary>What the guard's refusal to work in this folder means; null when it did not refuse.</summary>
    public string? WhyRefused(string said)
        => said.Contains(GuardScript.Closed, StringComparison.Ordinal)
            ? $"The user '{Account.Name}', who is to run PostgreSQL, cannot enter the folder '{Path}'. Let others enter the folders above it (chmod o+x), or name another in {nameof(PostgresClusterOptions)}.{nameof(PostgresClusterOptions.Folder)}."
            : said.Contains(GuardScript.Foreign, StringComparison.Ordinal)
            ? $"The folder '{Path}' does not belong to the user '{Account.Name}', who is to run PostgreSQL. Delete it; it is made anew."
            : null;

    private static string Cache(ClusterSurroundings surroundings, ServerAccount account)
    {
        if (surroundings.Variable("XDG_CACHE_HOME") is { Length: > 0 } named && System.IO.Path.IsPathRooted(named))
            return System.IO.Path.Combine(named, "shakeout");
        return surroundings.Variable("HOME") is { Length: > 1 } home && Directory.Exists(home)
            ? System.IO.Path.Combine(home, ".cache", "shakeout")
            : System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"shakeout-{account.Name}");
    }

    private static void Make(string path, ServerAccount account)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(path))
            return;
        try
        {
            if (account.IsOther)
                Install(path, account.Name);
            else
                Directory.CreateDirectory(path, Owner);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new FixtureException($"The folder '{path}' for PostgreSQL cannot be made: {cause.Message.TrimEnd('.')}. Name another in {nameof(PostgresClusterOptions)}.{nameof(PostgresClusterOptions.Folder)}.", cause);
        }
    }

    /// <summary>.NET cannot give a folder to another user.</summary>
    private static void Install(string path, string user)
    {
        using var install = Process.Start(new ProcessStartInfo("install", ["-d", "-m", "700", "-o", user, path]) { RedirectStandardError = true })!;
        var said = install.StandardError.ReadToEnd();
        install.WaitForExit();
        if (install.ExitCode != 0)
            throw new IOException(said.Trim());
    }
}
