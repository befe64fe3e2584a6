namespace Shakeout.Fixtures.Databases;

/// <summary>Where a <see cref="PostgresCluster"/> lies and how it is set. None are needed.</summary>
public sealed record PostgresClusterOptions
{
    /// <summary>
    /// An existing folder for the cached initdb and the data, in which a folder of ours is made: on another disk, or in memory.
    /// The server's user must be able to enter it. Default: null, which means <c>XDG_CACHE_HOME</c> or <c>~/.cache</c>, else the
    /// system's folder for temporary files; <c>/var/cache</c>, else <c>/var/tmp</c>, when the tests run as root.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>
    /// The server's own settings, such as <c>shared_preload_libraries</c>. Default: none. They go before ours, which are made for tests:
    /// nothing is synced to the disk, autovacuum is off, the time zone is UTC, and 200 connections are allowed. Address, port, socket,
    /// logging and the language of messages stay ours: by them we reach and understand the server.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
