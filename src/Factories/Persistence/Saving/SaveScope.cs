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

    /// <summary>For reading, before anything is begun.</summary>
    public SqlSession Outside => new(connection, ambient);

    public async Task<SqlSession> BeginAsync(CancellationToken cancellation)
    {
        if (ambient is not null)
        {
            await ambient.SaveAsync(Savepoint, cancellation).ConfigureAwait(false);
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

    private async Task EndAsync()
    {
        if (_own is not null)
            await _own.DisposeAsync().ConfigureAwait(false);
        _own = null;
    }
}
