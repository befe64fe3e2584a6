using System.Data;
using System.Data.Common;
using Shakeout.Factories.Persistence.Saving;

namespace Shakeout.Factories.Persistence;

/// <summary>Saves what factories build through plain ADO.NET, in bulk: in PostgreSQL (Npgsql) and in SQLite (Microsoft.Data.Sqlite).</summary>
/// <remarks>
/// <code>
/// await using var connection = await database.OpenAsync();
/// var orders = await Make.Orders.CreateAsync(new SqlStore(connection), 10_000);
/// </code>
/// <para>
/// Tables, columns, keys and foreign keys are read from the database, and meet types and members by their names; <see cref="SqlMapping"/>
/// says what names do not. A member that holds another object becomes a foreign key, one that holds many objects the foreign
/// keys of theirs or the rows of a join table; an object without a table goes to columns that begin with the member's name, or to one of JSON.
/// </para>
/// <para>
/// All rows of a call are saved in one transaction, or none. Keys that were left at 0, empty or null are the database's to make, and are
/// written into the objects when all is saved. An object that no factory of the call built is looked up by its key: it is saved only if it is
/// not there yet. The connection stays the caller's; one store serves one connection, and one call at a time.
/// </para>
/// </remarks>
public sealed class SqlStore : IStore
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly SqlMapping _mapping;
    private readonly SavedRows _saved;

    /// <summary>Saves each call's rows in a transaction of its own.</summary>
    /// <param name="connection">An open connection, in no transaction.</param>
    /// <param name="mapping">What names do not tell. Default: nothing.</param>
    /// <exception cref="FactoryException">The connection is of another database.</exception>
    public SqlStore(DbConnection connection, SqlMapping? mapping = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        _connection = connection;
        _mapping = mapping ?? new SqlMapping();
        _saved = new SavedRows(SqlDialects.For(connection));
    }

    /// <summary>Saves within a transaction of yours, and neither commits nor ends it; a refused call is taken back to where it began.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="mapping">What names do not tell. Default: nothing.</param>
    /// <exception cref="FactoryException">The transaction has ended, or is of another database.</exception>
    public SqlStore(DbTransaction transaction, SqlMapping? mapping = null)
        : this(
            (transaction ?? throw new ArgumentNullException(nameof(transaction))).Connection ?? throw new FactoryException("The transaction has ended: give the store one that is open."),
            mapping)
        => _transaction = transaction;

    /// <inheritdoc/>
    public async Task SaveAsync(BuiltGraph graph, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (_connection.State != ConnectionState.Open)
            throw new FactoryException($"Nothing can be saved: the connection is {_connection.State.ToString().ToLowerInvariant()}. Open it before the store is used: await connection.OpenAsync().");
        var dialect = SqlDialects.For(_connection);
        var scope = new SaveScope(_connection, _transaction);
        var mapper = await scope.ReadAsync(session => _mapping.Known.OfAsync(_mapping, dialect, session, cancellation), cancellation).ConfigureAwait(false);
        var rows = await scope.ReadAsync(session => new GraphRows(mapper, _saved).CollectAsync(graph, session, cancellation), cancellation).ConfigureAwait(false);
        await new BulkSave(dialect, scope).SaveAsync(rows, cancellation).ConfigureAwait(false);
        _saved.Remember(rows);
    }
}
