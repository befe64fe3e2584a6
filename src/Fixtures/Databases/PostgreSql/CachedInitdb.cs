using System.Globalization;
using System.Security.Cryptography;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What initdb made, kept for all later starts: <c>data</c>, and the superuser's <c>password</c>.</summary>
/// <remarks>
/// Beside it lies a spare copy, so that a run begins by renaming a folder and not by copying a thousand files: each run takes it,
/// and makes one for the next while its tests go on. Until the end that lies in the run's own folder, so a run that is killed leaves nothing.
/// It is made aside and renamed, so that it is whole or not there, and the first of two makers wins. How many files it has is
/// kept in <c>complete</c>: something may have deleted part of it since.
/// </remarks>
internal sealed class CachedInitdb
{
    private static readonly string[] Arguments =
        ["--no-sync", "--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"];

    private readonly ClusterHome _home;
    private readonly PostgresBinaries _binaries;
    private readonly string _folder;
    private readonly string _spare;

    public CachedInitdb(ClusterHome home, PostgresBinaries binaries, string versionLine)
    {
        (_home, _binaries) = (home, binaries);
        var made = string.Join('\n', [versionLine, binaries.Folder, .. Arguments]);
        var hash = ShortHash.Of(made);
        (_folder, _spare) = (Path.Combine(home.Path, $"initdb-{hash}"), Path.Combine(home.Path, $"spare-{hash}"));
    }

    /// <summary>What is copied for a run: the data, and the password that goes with it.</summary>
    public string Folder => _folder;

    /// <summary>Whether it is there and whole.</summary>
    public bool IsWhole() => IsWhole(_folder);

    /// <summary>The superuser's password in a run.</summary>
    public static string ReadPassword(string run) => File.ReadAllText(Path.Combine(run, "password"));

    /// <summary>Makes it, in place of one that is not whole.</summary>
    /// <exception cref="FixtureException">initdb failed: the message holds what it said.</exception>
    public async Task MakeAsync(CancellationToken cancellation)
    {
        using var lease = ClusterLease.Take(_home);
        try
        {
            var (exitCode, said) = await _home.Account.RunAsync(_home.Path, [lease.Name, "prepare", .. Command(lease.Folder)], RandomNumberGenerator.GetHexString(32, lowercase: true), cancellation).ConfigureAwait(false);
            if (exitCode != 0)
                throw new FixtureException(_home.WhyRefused(said) ?? $"'{_binaries.InitDb}' could not make a data folder in '{_home.Path}':\n{ServerLog.Indented(said.Split('\n'))}");
            await File.WriteAllTextAsync(Path.Combine(lease.Folder, "complete"), Files(lease.Folder), cancellation).ConfigureAwait(false);
            if (!IsWhole())
                Discard();
            Rename(lease.Folder, _folder);
        }
        finally
        {
            await lease.RemoveAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the spare copy for a run, if there is one. A server is not started on half of one.</summary>
    /// <param name="run">The run, which has no folder yet.</param>
    public void GiveSpare(ClusterLease run)
    {
        if (Rename(_spare, run.Folder) && !IsWhole(run.Folder))
            Directory.Delete(run.Folder, recursive: true);
    }

    /// <summary>Whether the next run will find a spare copy.</summary>
    public bool HasSpare => Directory.Exists(_spare);

    /// <summary>Keeps the copy that a run has made for the next.</summary>
    public void TakeSpare(ClusterLease run) => Rename(Path.Combine(run.Folder, "spare"), _spare);

    /// <summary>Removes it, if it is there, and the spare copy.</summary>
    public void Discard()
    {
        foreach (var folder in (string[])[_folder, _spare])
        {
            var aside = Path.Combine(_home.Path, $"damaged-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
            if (Rename(folder, aside))
                Directory.Delete(aside, recursive: true);
        }
    }

    private static bool IsWhole(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "complete")) == Files(folder) && ReadPassword(folder).Length > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>How many files lie in the data folder.</summary>
    private static string Files(string folder)
        => Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Count().ToString(CultureInfo.InvariantCulture);

    /// <summary>Another run may have been first: then there is nothing to rename, or something in its place, which is as good.</summary>
    private static bool Rename(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
            return true;
        }
        catch (IOException) when (!Directory.Exists(from) || Directory.Exists(to))
        {
            return false;
        }
    }

    private string[] Command(string folder)
        => [_binaries.InitDb, "--pgdata", Path.Combine(folder, "data"), "--pwfile", Path.Combine(folder, "password"), .. Arguments];
}
