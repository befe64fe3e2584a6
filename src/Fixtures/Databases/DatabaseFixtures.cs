namespace Shakeout.Fixtures.Databases;

/// <summary>The fixtures of databases that need no declaration: tests ask for what these methods give.</summary>
public static class DatabaseFixtures
{
    /// <summary>A PostgreSQL server for the run.</summary>
    /// <param name="request">Who asks.</param>
    /// <exception cref="FixtureException">There are no programs to start it with.</exception>
    [Fixture(Scope.Assembly)]
    public static Task<PostgresCluster> PostgresCluster(FixtureRequest request) => Databases.PostgresCluster.StartAsync(request);

    /// <summary>A database for each test, from the <see cref="TestDatabases"/> that the suite declares.</summary>
    /// <param name="databases">The databases of the run.</param>
    /// <param name="request">Who asks.</param>
    [Fixture]
    public static Task<TestDatabase> TestDatabase(TestDatabases databases, FixtureRequest request)
    {
        ArgumentNullException.ThrowIfNull(databases);
        return databases.LeaseAsync(request);
    }
}
