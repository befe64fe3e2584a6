using System.Security.Cryptography;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>
/// The name of a run, and the lock on the file beside its folder that shows others that we live: the system takes it from us
/// when we die, however that happens.
/// </summary>
internal sealed class ClusterLease : IDisposable
{
    private const string Prefix = "run-";
    private const string Ending = ".lock";
    private const int MostAttempts = 10;

    private readonly FileStream _lock;

    private ClusterLease(ClusterHome home, string name, FileStream held)
        => (Home, Name, _lock) = (home, name, held);

    /// <summary>What the run's folder lies in.</summary>
    public ClusterHome Home { get; }

    /// <summary>The run's name.</summary>
    public string Name { get; }

    /// <summary>The run's folder, which the guard makes and removes.</summary>
    public string Folder => Path.Combine(Home.Path, Name);

    /// <summary>Takes a name that nobody has.</summary>
    public static ClusterLease Take(ClusterHome home)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true);
            // Between making the file and locking it, somebody may take it for one of the dead and delete it.
            try
            {
                var held = Lock(Path.Combine(home.Path, name + Ending), FileMode.CreateNew);
                if (File.Exists(held.Name))
                    return new(home, name, held);
                held.Dispose();
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                if (attempt == MostAttempts)
                    throw new FixtureException($"No file can be made in the folder '{home.Path}', which is kept for PostgreSQL: {cause.Message}", cause);
            }
        }
    }

    /// <summary>Stops and removes what runs left behind that died with their guards.</summary>
    /// <returns>The names of the runs, sorted.</returns>
    public async Task<IReadOnlyList<string>> SweepAsync(CancellationToken cancellation)
    {
        // Where locks do not hold, as on some network drives, the living cannot be told from the dead.
        if (TryLock(_lock.Name) is { } second)
        {
            await second.DisposeAsync().ConfigureAwait(false);
            return [];
        }

        var swept = new List<string>();
        foreach (var name in Runs())
        {
            await using var held = TryLock(Path.Combine(Home.Path, name + Ending));
            if (held is null && File.Exists(Path.Combine(Home.Path, name + Ending)))
                continue;
            if (Directory.Exists(Path.Combine(Home.Path, name)))
                swept.Add(name);
            await RemoveAsync(name, cancellation).ConfigureAwait(false);
        }

        return swept;
    }

    /// <summary>Stops and removes what is left of this run.</summary>
    public Task RemoveAsync(CancellationToken cancellation) => RemoveAsync(Name, cancellation);

    /// <summary>Lets go of the name.</summary>
    public void Dispose()
    {
        // While it is held: else it could already be somebody else's.
        File.Delete(_lock.Name);
        _lock.Dispose();
    }

    private static FileStream Lock(string file, FileMode mode) => new(file, mode, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? TryLock(string file)
    {
        try
        {
            return Lock(file, FileMode.Open);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private IEnumerable<string> Runs()
        => Directory.GetFileSystemEntries(Home.Path, Prefix + "*").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal);

    private Task RemoveAsync(string name, CancellationToken cancellation)
        => Home.Account.RunAsync(Home.Path, [name, "sweep"], string.Empty, cancellation);
}
