using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>A fault that was not handled.</summary>
/// <param name="Call">The call that failed.</param>
/// <param name="Fault">How it failed.</param>
/// <param name="What">What came of it.</param>
/// <param name="Cause">The exception that escaped, or null.</param>
internal sealed record FaultFinding(Call Call, string Fault, string What, Exception? Cause)
{
    /// <summary>Whether the body made other calls than in its first run, so that the fault could not be tried.</summary>
    public bool HasOtherCalls { get; init; }

    /// <summary>All findings in one text, by call.</summary>
    public static string Report(IReadOnlyList<FaultFinding> findings, int trials, string dependency)
    {
        var unhandled = findings.Select(finding => (finding.Call.Number, finding.Fault)).Distinct().Count();
        var calls = findings.GroupBy(finding => finding.Call.Number).OrderBy(call => call.Key).SelectMany(call => call
            .Select(finding => $"  {finding.Fault}: {finding.What}")
            .Prepend($"call {call.Key}: {call.First().Call}"));
        return $"""
            {unhandled} of {Counted.Of(trials, "fault")} on {dependency} {(unhandled == 1 ? "was" : "were")} not handled.
            {string.Join('\n', calls)}
            Handle them, or say what a handled fault looks like: Accept<TException>(), AcceptResult<TResult>(…).{Advice(findings)}
            """;
    }

    private static string Advice(IReadOnlyList<FaultFinding> findings) => findings.Any(finding => finding.HasOtherCalls)
        ? "\nA body must make the same calls each time: make all it uses anew in it, and the dependency too: Faults.For<T>(() => new …)."
        : "";
}
