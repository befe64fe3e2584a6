namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>What a framework said about one test case while it ran: a case may hold several tests.</summary>
public sealed class TestReport
{
    private readonly List<string> _failures = [];
    private bool _passed;

    /// <summary>Whether any test of the case failed.</summary>
    public bool HasFailed => _failures.Count > 0;

    /// <summary>Whether no test of the case failed and at least one passed.</summary>
    public bool HasPassed => _passed && !HasFailed;

    /// <summary>The messages and stack traces of all failures.</summary>
    public string Failure => string.Join("\n\n", _failures);

    /// <summary>A test of the case passed.</summary>
    public void Pass() => _passed = true;

    /// <summary>A test of the case failed.</summary>
    /// <param name="types">The types of the exception and those inside it.</param>
    /// <param name="messages">Their messages.</param>
    /// <param name="stackTraces">Their stack traces.</param>
    public void Fail(IReadOnlyList<string?> types, IReadOnlyList<string?> messages, IReadOnlyList<string?> stackTraces)
    {
        var said = messages.Select((message, i) =>
        {
            var type = i < types.Count ? types[i] : null;
            return type is null || type.StartsWith("Xunit.", StringComparison.Ordinal) ? message : $"{type}: {message}";
        });
        var traces = stackTraces.Where(trace => !string.IsNullOrEmpty(trace));
        _failures.Add(string.Join('\n', [string.Join("\n---- ", said), .. traces]));
    }
}
