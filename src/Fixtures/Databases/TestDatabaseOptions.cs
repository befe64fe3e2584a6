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
    /// tables of extensions and the histories of EF Core, Flyway and Liquibase, which are left alone. Rows of these tables that refer
    /// to others may dangle after a reset.
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
    /// Whether all tables that are reset, and the schema, are compared with the template after each reset and before each test; what differs is an error that names
    /// the test and the table. Default: no; it reads all rows.
    /// </summary>
    public bool Verify { get; init; }

    /// <summary>How long a reset waits for a lock that a test left behind, before it names who holds it. Default: 5 seconds. SQLite counts in whole seconds, rounded up.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a server may take to answer, and a test waits for a database that others use. Default: 30 seconds.</summary>
    public TimeSpan LeaseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Names of databases that may be reset though Shakeout did not make them, with <c>*</c> for any letters: <c>shop_test_*</c>.
    /// When the connection string names such a database, it is used itself, by one test at a time. Default: none. SQLite ignores it:
    /// a file that is there is never used itself.
    /// </summary>
    public string? DatabasesThatMayBeReset { get; init; }

    /// <exception cref="FixtureException">Values that mean nothing; all of them are told.</exception>
    internal void Check()
    {
        string?[] faults =
        [
            Schema is null ? "Schema is null: say how the tables are made." : null,
            Enum.IsDefined(Strategy) ? null : $"Strategy is {(int)Strategy}: take one of {string.Join(", ", Enum.GetNames<ResetStrategy>())}.",
            LockTimeout > TimeSpan.Zero ? null : $"LockTimeout is {LockTimeout}: give a time above zero.",
            LeaseTimeout >= TimeSpan.Zero ? null : $"LeaseTimeout is {LeaseTimeout}: give a time, or zero not to wait.",
            .. new[] { (TablesToIgnore, nameof(TablesToIgnore)), (TablesToInclude, nameof(TablesToInclude)), (SchemasToExclude, nameof(SchemasToExclude)), (SchemasToInclude, nameof(SchemasToInclude)) }
                .Select(list => list.Item1 is null || list.Item1.Contains(null!) ? $"{list.Item2} is null, or holds null: leave it out, or give names." : null),
        ];
        var told = faults.OfType<string>().Order(StringComparer.Ordinal).ToList();
        if (told.Count > 0)
            throw new FixtureException($"The options of the test databases cannot be used.\n{string.Join('\n', told.Select(fault => $"  {fault}"))}");
    }
}
