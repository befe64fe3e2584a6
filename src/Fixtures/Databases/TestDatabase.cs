using System.Data.Common;

namespace Shakeout.Fixtures.Databases;

/// <summary>A database that a test has for itself: like the template when it gets it, made so again when it ends.</summary>
/// <remarks>
/// <code>
/// await using var connection = await database.OpenAsync();
/// await using var insert = connection.CreateCommand();
/// insert.CommandText = "INSERT INTO book VALUES ('9780141439587', 'Emma')";
/// await insert.ExecuteNonQueryAsync();
/// </code>
/// One for each test, from the <see cref="TestDatabases"/> of the run; a fixture of your own that calls
/// <see cref="TestDatabases.LeaseAsync"/> can have it live longer. May be used from any thread.
/// </remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly IDatabaseClone _clone;
    private readonly DbTransaction? _transaction;
    private readonly string _test;
    private readonly Func<Task> _giveBack;
    private readonly List<DbConnection> _opened = [];
    private volatile bool _isReturned;

    internal TestDatabase(IDatabaseClone clone, DbTransaction? transaction, string test, Func<Task> giveBack)
    {
        _clone = clone;
        _transaction = transaction;
        _test = test;
        _giveBack = giveBack;
        if (transaction?.Connection is { } connection)
            _opened.Add(connection);
    }

    /// <summary>Its name, as it stands in the trace.</summary>
    public string Name => _clone.Name;

    /// <summary>Leads to it, for the code under test.</summary>
    /// <exception cref="FixtureException">It is reset by rollback, which serves one connection only.</exception>
    public string ConnectionString
    {
        get
        {
            RefuseWhenReturned();
            return _transaction is null ? _clone.ConnectionString : throw OneConnection();
        }
    }

    /// <summary>With <see cref="ResetStrategy.Rollback"/>: the transaction that is rolled back at the end, and through it the one connection.</summary>
    /// <exception cref="FixtureException">It is reset in another way.</exception>
    public DbTransaction Transaction
    {
        get
        {
            RefuseWhenReturned();
            return _transaction
                ?? throw new FixtureException($"'{Name}' has no transaction of its own: tests open connections to it, and commit. Ask for ResetStrategy.Rollback to have one.");
        }
    }

    /// <summary>Opens a connection to it. What the test leaves open is closed when it ends.</summary>
    /// <exception cref="FixtureException">It is reset by rollback, which serves one connection only.</exception>
    public async Task<DbConnection> OpenAsync()
    {
        if (_transaction is not null)
            throw OneConnection();
        var connection = _clone.CreateConnection();
        lock (_opened)
        {
            RefuseWhenReturned();
            _opened.Add(connection);
        }

        await connection.OpenAsync().ConfigureAwait(false);
        return connection;
    }

    /// <summary>Closes what is open, makes the database clean, and gives it back.</summary>
    /// <exception cref="FixtureException">The test left something that cannot be put back, such as a lock; the message names who holds it.</exception>
    public async ValueTask DisposeAsync()
    {
        lock (_opened)
        {
            if (_isReturned)
                return;
            _isReturned = true;
        }

        // What cannot be closed the reset finds, and says who holds what.
        foreach (var connection in _opened)
            await connection.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _giveBack().ConfigureAwait(false);
    }

    private void RefuseWhenReturned()
    {
        if (_isReturned)
            throw new FixtureException($"'{_test}' has ended, and '{Name}', which was its database, may be another test's. Await all that a test starts before it ends.");
    }

    private FixtureException OneConnection() => new(
        $"'{Name}' is reset by rollback: all that a test does goes through one connection, 'Transaction.Connection', and its transaction. For connections of its own the code under test needs ResetStrategy.Automatic.");
}
