namespace Shakeout.Fixtures.Databases;

/// <summary>
/// What <see cref="TestDatabases"/> must know about one kind of database: PostgreSQL and SQLite are built in, and any other is
/// served by writing this.
/// </summary>
/// <remarks>
/// One dialect serves one run, and is asked in this order: <see cref="MakeTemplateAsync"/> once, <see cref="CloneAsync"/> for each
/// worker when it first needs a database and again when one cannot be used any more (also from several threads at once), and
/// <c>DisposeAsync</c> after all clones were disposed.
/// </remarks>
public interface IDatabaseDialect : IAsyncDisposable
{
    /// <summary>How many clones there may be at a time; tests wait for one of them. Default: as many as are asked for.</summary>
    int MostClones => int.MaxValue;

    /// <summary>Makes an empty database with the schema and the rows that every test begins with.</summary>
    /// <param name="cancellation">Stops early.</param>
    /// <returns>What was made and how, for the trace: a line for each thing worth telling.</returns>
    /// <exception cref="FixtureException">The server cannot be reached or refuses; the message holds no password.</exception>
    Task<IReadOnlyList<string>> MakeTemplateAsync(CancellationToken cancellation);

    /// <summary>Makes a database that is like the template.</summary>
    /// <param name="number">Counts the clones of this run, from 1: no two are made with the same.</param>
    /// <param name="cancellation">Stops early.</param>
    /// <exception cref="FixtureException">It cannot be made.</exception>
    Task<IDatabaseClone> CloneAsync(int number, CancellationToken cancellation);
}
