using System.Data.Common;

namespace Shakeout.Fixtures.Databases;

/// <summary>
/// The databases of a run: one template with the schema, and clones of it that tests lease, one test a clone. Declare one of
/// assembly scope, and tests ask for a <see cref="TestDatabase"/>.
/// </summary>
/// <remarks>
/// <code>
/// internal static class ShopFixtures
/// {
///     [Fixture(Scope.Assembly)]
///     public static TestDatabases Databases() => new(SqliteFactory.Instance, "Data Source=:memory:", new() { Schema = DatabaseSchema.FromFiles("schema") });
/// }
/// </code>
/// <para>
/// Nothing is made before the first test asks. A test gets a clone that is like the template; in its teardown only what it changed
/// is put back, and the next test gets the same clone. Tests that run at the same time get different ones. A clone that cannot be
/// trusted any more (the server died, somebody holds a lock, a test changed the schema) is deleted, and a new one made. All are
/// deleted at the end; only a template on a given server of PostgreSQL that a later run can recognise stays there for it.
/// </para>
/// <para>May be used from any thread.</para>
/// </remarks>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly TestDatabaseOptions _options;
    private readonly ClonePool _pool;
    private readonly LateChanges _late = new();

    /// <summary>Serves the databases of a provider that is built in: Npgsql, or Microsoft.Data.Sqlite.</summary>
    /// <param name="provider">The provider: <c>NpgsqlFactory.Instance</c>, or <c>SqliteFactory.Instance</c>.</param>
    /// <param name="connectionString">
    /// PostgreSQL: a server, with a user who may create databases; the database that it names is left alone. SQLite:
    /// <c>Data Source=:memory:</c>, or any other data source for files in a temporary folder; the file named is left alone.
    /// </param>
    /// <param name="options">What the databases hold, and how they are made clean.</param>
    /// <exception cref="FixtureException">There is no dialect for that provider.</exception>
    public TestDatabases(DbProviderFactory provider, string connectionString, TestDatabaseOptions options)
        : this(DialectChoice.For(provider, connectionString, options), options)
    {
    }

    /// <summary>Serves databases of any other kind.</summary>
    /// <param name="dialect">What must be known about it; disposed of with this.</param>
    /// <param name="options">How the databases are made clean.</param>
    public TestDatabases(IDatabaseDialect dialect, TestDatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _pool = new ClonePool(dialect, options.LeaseTimeout);
    }

    /// <summary>Gives a database to a test; disposing of it makes it clean and gives it back.</summary>
    /// <param name="request">Who asks: for them it is reset, and to them it is told.</param>
    /// <exception cref="FixtureException">The template or a clone cannot be made, or none was given back in time.</exception>
    public async Task<TestDatabase> LeaseAsync(FixtureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var care = new CloneCare(request, _options, _late);
        var clone = await _pool.TakeAsync(request, care).ConfigureAwait(false);
        try
        {
            var transaction = await BeginAsync(clone.Database, request.Cancellation).ConfigureAwait(false);
            return new TestDatabase(clone.Database, transaction, request.AskedBy, () => _pool.GiveBackAsync(clone, care));
        }
        catch (Exception)
        {
            await _pool.DiscardAsync(clone).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Deletes all databases.</summary>
    /// <exception cref="FixtureException">
    /// One cannot be deleted; or, with <see cref="TestDatabaseOptions.Verify"/>, tests changed theirs after they had ended.
    /// </exception>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync().ConfigureAwait(false);
        if (_options.Verify)
            _late.Throw();
    }

    private async Task<DbTransaction?> BeginAsync(IDatabaseClone clone, CancellationToken cancellation)
    {
        if (_options is not { Strategy: ResetStrategy.Rollback, ResetBy: null })
            return null;
        var connection = clone.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            return await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
