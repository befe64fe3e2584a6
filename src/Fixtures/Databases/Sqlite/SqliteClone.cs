using System.Data.Common;

namespace Shakeout.Fixtures.Databases.Sqlite;

/// <summary>One SQLite database: a file, or memory that our own connection keeps alive.</summary>
internal sealed class SqliteClone : IDatabaseClone
{
    // With a reader left anywhere or a write begun, this waits; in WAL mode only for the latter, as readers hinder nobody there.
    private const string Begin = "BEGIN EXCLUSIVE; PRAGMA main.data_version";

    private readonly DbProviderFactory _provider;
    private readonly SqliteSession _session;
    private readonly SqliteTemplate _template;
    private readonly SqliteReset _reset;

    /// <param name="provider">Makes connections.</param>
    /// <param name="session">Ours, with the template attached.</param>
    /// <param name="template">What it is like.</param>
    public SqliteClone(DbProviderFactory provider, SqliteSession session, SqliteTemplate template)
        => (_provider, _session, _template, _reset) = (provider, session, template, new(session, template));

    public required string Name { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>Its file, which is ours to close and delete; null in memory.</summary>
    public required SqliteFile? File { get; init; }

    /// <summary>How long others may hold a lock; whole seconds, because that is what providers count in.</summary>
    public required int LockSeconds { get; init; }

    public DbConnection CreateConnection() => SqliteSession.Connection(_provider, ConnectionString);

    /// <summary>Takes the database as it is for clean: once, when it is new.</summary>
    public Task StartAsync(CancellationToken cancellation) => WithinTransactionAsync(
        async version =>
        {
            await _reset.BeginWithAsync(version, cancellation).ConfigureAwait(false);
            return true;
        },
        cancellation);

    public Task<DatabaseReset> ResetAsync(CancellationToken cancellation) => File?.FindChange() is { } change
        ? Task.FromResult(new DatabaseReset([], "the file is not as it was made") { SchemaChange = change })
        : WithinTransactionAsync(version => _reset.RunAsync(version, cancellation), cancellation);

    public Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation) => File?.FindChange() is { } change
        ? Task.FromResult<IReadOnlyList<string>>([$"{Name}: {change}"])
        : WithinTransactionAsync(_ => new SqliteComparison(_session, _template).RunAsync(cancellation), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        if (File is null)
            return;
        SqliteFolder.Delete(File.Path);
        File.Dispose();
    }

    private async Task<T> WithinTransactionAsync<T>(Func<long, Task<T>> work, CancellationToken cancellation)
    {
        var version = await BeginAsync(cancellation).ConfigureAwait(false);
        try
        {
            var outcome = await work(version).ConfigureAwait(false);
            await _session.RunAsync("COMMIT", cancellation).ConfigureAwait(false);
            return outcome;
        }
        catch (Exception error)
        {
            await RollBackAsync().ConfigureAwait(false);
            if (error is DbException)
                throw SqliteErrors.Reset(Name, error);
            throw;
        }
    }

    private async Task<long> BeginAsync(CancellationToken cancellation)
    {
        try
        {
            return await _session.NumberWithinAsync(Begin, LockSeconds, cancellation).ConfigureAwait(false);
        }
        catch (DbException error)
        {
            throw SqliteSession.IsLocked(error) ? SqliteErrors.Locked(Name, LockSeconds, error) : SqliteErrors.Reset(Name, error);
        }
    }

    private async Task RollBackAsync()
    {
        try
        {
            await _session.RunAsync("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // SQLite did so itself, as it does when the disk is full; the database is not used again.
        }
    }
}
