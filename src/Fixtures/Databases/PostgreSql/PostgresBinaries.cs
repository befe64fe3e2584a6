using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The machine's own PostgreSQL.</summary>
/// <param name="Folder">Where <c>postgres</c> and <c>initdb</c> lie, without links.</param>
internal sealed partial record PostgresBinaries(string Folder)
{
    /// <summary>Leads to the folder of the binaries, before all other places.</summary>
    public const string VariableName = "SHAKEOUT_POSTGRES_BIN";

    private const int OldestMajor = 13;

    /// <summary>The server's program.</summary>
    public string Server => Path.Combine(Folder, "postgres");

    /// <summary>The program that makes a data folder.</summary>
    public string InitDb => Path.Combine(Folder, "initdb");

    /// <summary>Looks by the variable, then on the <c>PATH</c>, then in the usual places, the newest first.</summary>
    /// <exception cref="FixtureException">There are none, or the variable leads nowhere.</exception>
    public static PostgresBinaries Find(ClusterSurroundings surroundings)
    {
        if (surroundings.Variable(VariableName) is { Length: > 0 } named)
            return At(named) ?? throw new FixtureException($"There are no programs 'postgres' and 'initdb' in the folder '{named}' that {VariableName} names. Have it name the folder of a PostgreSQL server, such as '/usr/lib/postgresql/15/bin', or unset it to have them looked for.");
        return Search(surroundings) ?? throw new FixtureException(None(surroundings));
    }

    /// <summary>Why no test can have a cluster here, and how to change that; null when one can, or when the variable is set.</summary>
    public static string? WhyNone(ClusterSurroundings surroundings)
        => surroundings.Variable(VariableName) is { Length: > 0 } || Search(surroundings) is not null ? null : None(surroundings);

    /// <summary>Asks the server's program which version it is.</summary>
    /// <returns>The version, <c>15.18</c>, and the whole line that it answered with.</returns>
    /// <exception cref="FixtureException">It does not say, or is too old.</exception>
    public async Task<(string Version, string Line)> VersionAsync(CancellationToken cancellation)
    {
        var line = await AskAsync(cancellation).ConfigureAwait(false);
        if (Version().Match(line) is not { Success: true } match)
            throw new FixtureException($"'{Server}' does not say which version it is: '--version' gave '{line}'. {Another}");
        return int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) >= OldestMajor
            ? (match.Groups["version"].Value, line)
            : throw new FixtureException($"'{Server}' is PostgreSQL {match.Groups["version"].Value}, which is too old: {OldestMajor} is the oldest that can be used. {Another}");
    }

    private static string Another => $"Install a newer one, or name its folder in {VariableName}.";

    private async Task<string> AskAsync(CancellationToken cancellation)
    {
        try
        {
            using var server = Process.Start(new ProcessStartInfo(Server, ["--version"]) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
            var answer = await server.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await server.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return answer.Trim();
        }
        catch (System.ComponentModel.Win32Exception cause)
        {
            throw new FixtureException($"'{Server}' cannot be run: {cause.Message}. {Another}", cause);
        }
    }

    private static string None(ClusterSurroundings surroundings)
        => $"""
            There is no PostgreSQL server on this machine. Install one with 'apt-get install postgresql' or 'brew install postgresql', or name the folder of its programs in {VariableName}.
            Looked for 'postgres' beside 'initdb' on the PATH, and in {string.Join(", ", surroundings.UsualFolders)}.
            """;

    private static PostgresBinaries? Search(ClusterSurroundings surroundings)
        => (surroundings.Variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(surroundings.UsualFolders.SelectMany(Expand)).Select(At).FirstOrDefault(found => found is not null);

    private static PostgresBinaries? At(string folder)
    {
        var server = new FileInfo(Path.GetFullPath(Path.Combine(folder, "postgres")));
        var target = server.Exists && server.ResolveLinkTarget(returnFinalTarget: true) is FileInfo end ? end : server;
        return target.Exists && File.Exists(Path.Combine(target.DirectoryName!, "initdb")) ? new(target.DirectoryName!) : null;
    }

    /// <summary>The folders that a pattern names; of several versions the newest first.</summary>
    private static IEnumerable<string> Expand(string pattern)
    {
        var parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> folders = ["/"];
        foreach (var part in parts)
        {
            folders = part.Contains('*', StringComparison.Ordinal)
                ? folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateDirectories(folder, part).OrderByDescending(Newness).ThenBy(name => name, StringComparer.Ordinal))
                : folders.Select(folder => Path.Combine(folder, part));
        }

        return folders;
    }

    private static double Newness(string folder)
        => double.TryParse(Number().Match(Path.GetFileName(folder)).Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\(PostgreSQL\) (?<version>(?<major>\d+)\S*)")]
    private static partial Regex Version();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
