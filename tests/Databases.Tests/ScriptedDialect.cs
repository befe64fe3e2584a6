using System.Data.Common;
using Microsoft.Data.Sqlite;
using Shakeout.Fixtures.Databases;

namespace Shakeout.Databases.Tests;

/// <summary>A dialect that does nothing but tell, and fails where a test says so.</summary>
internal sealed class ScriptedDialect : IDatabaseDialect
{
    private readonly List<string> _events = [];

    public int MostClones { get; init; } = int.MaxValue;

    /// <summary>Leads to every clone.</summary>
    public string ConnectionString { get; init; } = "Data Source=:memory:";

    /// <summary>What happened, a line each.</summary>
    public string Events => string.Join('\n', _events);

    /// <summary>The event before which it fails, and with what.</summary>
    public Dictionary<string, Exception> Failures { get; } = [];

    /// <summary>What the resets find, one after the other; then nothing.</summary>
    public Queue<DatabaseReset> Resets { get; } = new();

    /// <summary>What the comparisons find, one after the other; then nothing.</summary>
    public Queue<string[]> Differences { get; } = new();

    public Task<IReadOnlyList<string>> MakeTemplateAsync(CancellationToken cancellation)
    {
        Tell("template");
        return Task.FromResult<IReadOnlyList<string>>(["template made"]);
    }

    public Task<IDatabaseClone> CloneAsync(int number, CancellationToken cancellation)
    {
        Tell($"clone {number}");
        return Task.FromResult<IDatabaseClone>(new Clone(this, number));
    }

    public ValueTask DisposeAsync()
    {
        Tell("end");
        return default;
    }

    public void Tell(string what)
    {
        lock (_events)
            _events.Add(what);
        if (Failures.Remove(what, out var failure))
            throw failure;
    }

    private sealed class Clone(ScriptedDialect dialect, int number) : IDatabaseClone
    {
        public string Name => $"shop_{number}";

        public string ConnectionString => dialect.ConnectionString;

        public DbConnection CreateConnection() => new SqliteConnection(ConnectionString);

        public Task<DatabaseReset> ResetAsync(CancellationToken cancellation)
        {
            dialect.Tell($"reset {number}");
            return Task.FromResult(dialect.Resets.TryDequeue(out var reset) ? reset : new DatabaseReset([], "nothing dirty"));
        }

        public Task<IReadOnlyList<string>> DifferencesAsync(CancellationToken cancellation)
        {
            dialect.Tell($"compare {number}");
            return Task.FromResult<IReadOnlyList<string>>(dialect.Differences.TryDequeue(out var differences) ? differences : []);
        }

        public ValueTask DisposeAsync()
        {
            dialect.Tell($"delete {number}");
            return default;
        }
    }
}
