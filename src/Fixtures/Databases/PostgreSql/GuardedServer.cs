using System.Diagnostics;
using System.Globalization;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>A server with a data folder of its own, and the guard that starts it again, stops it and removes the folder.</summary>
internal sealed class GuardedServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    // The server ends at once, but a busy disk takes its time to remove hundreds of databases.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(60);

    private readonly ClusterLease _lease;
    private readonly CachedInitdb _cache;
    private readonly ServerLog _log;
    private readonly Process _guard;
    private readonly Task _reading;
    private bool _makesSpare;

    private GuardedServer(ClusterLease lease, CachedInitdb cache, ServerLog log, IEnumerable<string> command)
    {
        (_lease, _cache, _log) = (lease, cache, log);
        _guard = lease.Home.Account.Start(lease.Home.Path, [lease.Name, "serve", .. command]);
        _reading = log.ReadAsync(_guard.StandardError);
    }

    /// <summary>Starts a server on a copy of a data folder.</summary>
    /// <param name="lease">The run; given back with the server.</param>
    /// <param name="cache">What its data folder is a copy of.</param>
    /// <param name="command">The program, and its arguments but for the data folder.</param>
    /// <param name="request">Whose server it is.</param>
    /// <returns>The server, which may have ended.</returns>
    public static GuardedServer Begin(ClusterLease lease, CachedInitdb cache, IReadOnlyList<string> command, FixtureRequest request)
        => new(lease, cache, new ServerLog(request), [cache.Folder, command[0], "-D", Path.Combine(lease.Folder, "data"), .. command.Skip(1)]);

    /// <summary>The superuser's password; known when it takes connections.</summary>
    public string Password => CachedInitdb.ReadPassword(_lease.Folder);

    /// <summary>What server and guard said.</summary>
    public ServerLog Log => _log;

    /// <summary>Waits until it takes connections, or has ended, or a minute has passed.</summary>
    /// <returns>Whether it takes connections.</returns>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            var isReady = await _log.Start.WaitAsync(LongestStart, cancellation).ConfigureAwait(false);
            if (isReady)
                AskForSpare();
            return isReady;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Stops the server and removes its data; the spare copy stays for the next run.</summary>
    /// <exception cref="FixtureException">Something is left: the message says what and where.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_makesSpare && await IsDoneAsync(_log.Copy).ConfigureAwait(false))
            _cache.TakeSpare(_lease);
        var hasEnded = await EndAsync().ConfigureAwait(false);
        // The guard may have been killed before it could.
        if (hasEnded && Directory.Exists(_lease.Folder))
            await _lease.RemoveAsync(CancellationToken.None).ConfigureAwait(false);
        if (hasEnded)
            await IsDoneAsync(_reading).ConfigureAwait(false);
        var number = string.Create(CultureInfo.InvariantCulture, $"{_guard.Id}");
        _guard.Dispose();
        if (hasEnded && !Directory.Exists(_lease.Folder))
            _lease.Dispose();
        else
            throw new FixtureException(hasEnded
                ? $"The PostgreSQL server has ended, and its folder '{_lease.Folder}' could not be removed:\n{_log.Said}\nDelete the folder."
                : $"The PostgreSQL server did not end within {LongestStop.TotalSeconds:0} seconds. Kill what runs below process {number}, and delete the folder '{_lease.Folder}'.");
    }

    private void AskForSpare()
    {
        if (_cache.HasSpare)
            return;
        try
        {
            _guard.StandardInput.WriteLine();
            _guard.StandardInput.Flush();
            _makesSpare = true;
        }
        catch (IOException)
        {
            // The guard has been killed; the next start copies.
        }
    }

    private async Task<bool> EndAsync()
    {
        try
        {
            _guard.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        return await IsDoneAsync(_guard.WaitForExitAsync()).ConfigureAwait(false);
    }

    private static async Task<bool> IsDoneAsync(Task task)
    {
        try
        {
            await task.WaitAsync(LongestStop).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
