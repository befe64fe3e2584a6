using System.Data.Common;

namespace Shakeout.Fixtures.Databases;

/// <summary>What test databases hold, and how they are made clean. The names are those of Respawn where it has the same.</summary>
public sealed record TestDatabaseOptions
{
    /// <summary>The schema, and the rows that every test begins with.</summary>
    public required DatabaseSchema Schema { get; init; }

    /// <summary>How a database is made clean. Default: <see cref="ResetStrategy.Automatic"/>. Ignored when <see cref="ResetBy"/> is set.</summary>
    public ResetStrategy Strategy { get; init; }

    /// <summary>
    /// Makes a database clean in place of us, on an open connection to it: the bridge to Respawn. Default: none. What it leaves
    /// is yours; <see cref="Verify"/> shows it.
    /// </summary>
    public Func<DbConnection, CancellationToken, Task>? ResetBy { get; init; }

    /// <summary>
    /// Tables that keep what tests write: <c>orders</c>, or <c>sales.orders</c> to name the schema. Default: none, except for the
    /// tables of extensions and the histories of EF Core, Flyway, Liquibase, DbUp and other migrations, which are always left alone.
    /// </summary>
    public IReadOnlyList<string> TablesToIgnore { get; init; } = [];

    /// <summary>The only tables that are reset. Default: empty, which means all.</summary>
    public IReadOnlyList<string> TablesToInclude { get; init; } = [];

    /// <summary>Schemas whose tables are left alone. Default: none. SQLite has no schemas, and ignores it.</summary>
    public IReadOnlyList<string> SchemasToExclude { get; init; } = [];

    /// <summary>The only schemas whose tables are reset. Default: empty, which means all. SQLite has no schemas, and ignores it.</summary>
    public IReadOnlyList<string> SchemasToInclude { get; init; } = [];

    /// <summary>
    /// Whether sequences and identities begin again where they do in the template, also those that a rolled-back insert moved.
    /// Default: yes, unlike Respawn.
    /// </summary>
    public bool WithReseed { get; init; } = true;

    /// <summary>
    /// Whether everything is compared with the template after each reset and before each test; what differs is an error that names
    /// the test and the table. Default: no; it reads all rows.
    /// </summary>
    public bool Verify { get; init; }

    /// <summary>How long a reset waits for a lock that a test left behind, before it names who holds it. Default: 5 seconds.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a server may take to answer, and a test waits for a database that others use. Default: 30 seconds.</summary>
    public TimeSpan LeaseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Names of databases that may be reset though Shakeout did not make them, with <c>*</c> for any letters: <c>shop_test_*</c>.
    /// When the connection string names such a database, it is used itself, by one test at a time. Default: none.
    /// </summary>
    public string? DatabasesThatMayBeReset { get; init; }
}
