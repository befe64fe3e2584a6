using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What initdb made, kept for all later starts: <c>data</c>, and the superuser's <c>password</c>.</summary>
/// <remarks>
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

    public CachedInitdb(ClusterHome home, PostgresBinaries binaries, string versionLine)
    {
        (_home, _binaries) = (home, binaries);
        var made = string.Join('\n', [versionLine, binaries.Folder, .. Arguments]);
        _folder = Path.Combine(home.Path, $"initdb-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(made)))[..12].ToLowerInvariant()}");
    }

    /// <summary>The data folder to copy.</summary>
    public string Data => Path.Combine(_folder, "data");

    /// <summary>Whether it is there and whole.</summary>
    public bool IsWhole()
    {
        try
        {
            return File.ReadAllText(Path.Combine(_folder, "complete")) == Files(_folder) && ReadPassword().Length > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The superuser's password.</summary>
    public string ReadPassword() => File.ReadAllText(Path.Combine(_folder, "password"));

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

    /// <summary>Removes it, if it is there.</summary>
    public void Discard()
    {
        var aside = Path.Combine(_home.Path, $"damaged-{RandomNumberGenerator.GetHexString(12, lowercase: true)}");
        if (Rename(_folder, aside))
            Directory.Delete(aside, recursive: true);
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
