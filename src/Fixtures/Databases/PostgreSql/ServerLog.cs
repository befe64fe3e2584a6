using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>What a server and its guard say on the standard error, and what it means.</summary>
/// <param name="request">Gets a note when a server ended by itself.</param>
internal sealed partial class ServerLog(FixtureRequest request)
{
    private const int Kept = 20;

    private readonly Queue<string> _lines = [];
    private readonly TaskCompletionSource _copy = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _start = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the server takes connections: false when it ended before.</summary>
    public Task<bool> Start => _start.Task;

    /// <summary>Ends when the guard has made the spare copy, or cannot.</summary>
    public Task Copy => _copy.Task;

    /// <summary>The last lines, but for the guard's.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
                return Indented(_lines.Where(line => !line.StartsWith(GuardScript.Mark, StringComparison.Ordinal)));
        }
    }

    /// <summary>Lines below a message.</summary>
    public static string Indented(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "  " + line.TrimEnd()));

    /// <summary>Whether something was said.</summary>
    public bool Holds(string text)
    {
        lock (_lines)
            return _lines.Any(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Whether the guard refused, as it said.</summary>
    public string? Refusal(ClusterHome home)
    {
        lock (_lines)
            return home.WhyRefused(string.Join('\n', _lines));
    }

    /// <summary>Reads to the end, which comes when server and guard have ended.</summary>
    public async Task ReadAsync(TextReader output)
    {
        while (await output.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            Keep(line);
            Understand(line);
        }

        _start.TrySetResult(false);
        _copy.TrySetResult();
    }

    /// <summary>What comes after a failed start are more attempts of the guard, until it is told to stop.</summary>
    private void Keep(string line)
    {
        if (_start.Task is { IsCompleted: true, Result: false })
            return;
        lock (_lines)
        {
            _lines.Enqueue(Prefix().Replace(line, string.Empty));
            if (_lines.Count > Kept)
                _lines.Dequeue();
        }
    }

    private void Understand(string line)
    {
        if (line.Contains("database system is ready to accept connections", StringComparison.Ordinal))
            _start.TrySetResult(true);
        else if (line == GuardScript.Ended && !_start.TrySetResult(false))
            request.Note("the server ended though nobody stopped it, and is started again");
        else if (line == GuardScript.Copied)
            _copy.TrySetResult();
        else if (line == GuardScript.GivenUp)
            request.Note($"the server ended five times within ten seconds, and is not started again:\n{Said}");
        else if (line.Contains("all server processes terminated; reinitializing", StringComparison.Ordinal))
            request.Note("a process of the server crashed: all connections were cut");
    }

    /// <summary>Time and process, which the server tells until it has read its settings.</summary>
    [GeneratedRegex(@"^[\d-]+ [\d:.]+ \S+ \[\d+\] ")]
    private static partial Regex Prefix();
}
