namespace Shakeout.Fixtures.Databases;

/// <summary>How a database is made clean again after a test.</summary>
public enum ResetStrategy
{
    /// <summary>The fastest way that the schema and the user's rights allow, which the trace names with its reason. The default.</summary>
    Automatic,

    /// <summary>
    /// Triggers in the template note which tables a statement changes; only those are restored. In SQLite no trigger sees what is
    /// written by blob I/O: blobs of the template are compared for it, but a text that is changed so needs <see cref="Probe"/> when
    /// the test also writes otherwise.
    /// </summary>
    Tracking,

    /// <summary>
    /// Every table is asked whether it holds a row, and emptied if so; tables with rows in the template are compared with it.
    /// For schemas in which no trigger can or shall be made.
    /// </summary>
    Probe,

    /// <summary>
    /// Tests use one connection and its transaction, which is rolled back: the fastest, if the code under test uses nothing else
    /// and neither begins nor commits transactions of its own.
    /// </summary>
    Rollback,

    /// <summary>Every test gets a new clone of the template: the slowest, for tests that change the schema.</summary>
    Clone,
}
