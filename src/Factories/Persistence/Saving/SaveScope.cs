using System.Data;
using System.Data.Common;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A transaction of our own, or a savepoint in the caller's.</summary>
/// <param name="connection">The connection, open.</param>
/// <param name="ambient">The caller's transaction; null when there is none.</param>
internal sealed class SaveScope(DbConnection connection, DbTransaction? ambient) : ISaveScope
{
    private const string Savepoint = "shakeout_save";

    private DbTransaction? _own;

    /// <summary>Reads before anything is begun.</summary>
    /// <exception cref="FactoryException">The connection is in a transaction that the store was not given, or the one that it was given has ended.</exception>
    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation)
    {
        if (ambient is { Connection: null })
            throw Ended(null);
        try
        {
            return await read(new(connection, ambient)).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // Reading is refused in words that do not help: those of the beginning do.
            await BeginAsync(cancellation).ConfigureAwait(false);
            await RollBackAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<SqlSession> BeginAsync(CancellationToken cancellation)
    {
        if (ambient is not null)
        {
            try
            {
                await ambient.SaveAsync(Savepoint, cancellation).ConfigureAwait(false);
            }
            catch (InvalidOperationException error) when (connection.State == ConnectionState.Open)
            {
                throw Ended(error);
            }

            return new(connection, ambient);
        }

        try
        {
            _own = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        }
        catch (InvalidOperationException error) when (connection.State == ConnectionState.Open)
        {
            throw new FactoryException($"The connection is in a transaction already, which the store was not given: {error.Message}\nGive it that one instead of the connection: new SqlStore(transaction), or context.Database.UseTransaction(transaction).", error);
        }

        return new(connection, _own);
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (ambient is not null)
        {
            await ambient.ReleaseAsync(Savepoint, cancellation).ConfigureAwait(false);
            return;
        }

        await _own!.CommitAsync(cancellation).ConfigureAwait(false);
        await EndAsync().ConfigureAwait(false);
    }

    public async Task RollBackAsync()
    {
        if (connection.State != ConnectionState.Open)
            return;
        if (ambient is not null)
        {
            await ambient.RollbackAsync(Savepoint).ConfigureAwait(false);
            await ambient.ReleaseAsync(Savepoint).ConfigureAwait(false);
        }
        else if (_own?.Connection is not null)
        {
            await _own.RollbackAsync().ConfigureAwait(false);
        }

        await EndAsync().ConfigureAwait(false);
    }

    private static FactoryException Ended(InvalidOperationException? error)
        => new("Nothing can be saved: the transaction that the store was given has ended. Give each transaction a store of its own.", error);

    private async Task EndAsync()
    {
        if (_own is not null)
            await _own.DisposeAsync().ConfigureAwait(false);
        _own = null;
    }
}
