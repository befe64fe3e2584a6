namespace Shakeout.Fixtures.Databases;

/// <summary>A clone, and whom it served last.</summary>
internal sealed class PooledClone(IDatabaseClone database)
{
    public IDatabaseClone Database => database;

    /// <summary>The test that uses it, or did last.</summary>
    public string? Test { get; set; }
}
