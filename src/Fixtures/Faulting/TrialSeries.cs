using System.Globalization;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Faulting;

/// <summary>All trials of one body.</summary>
/// <remarks>
/// <list type="number">
/// <item>The body runs without a fault: its calls are the plan.</item>
/// <item>
/// For each call, for each fault that its return type allows, the body runs with that call failing. The call is found again
/// by its method and its place among the calls of that method.
/// </item>
/// <item>If the call is not reached, or others came before it, the body is not the same each time: that is told, and the
/// call's other faults are left out.</item>
/// <item>What is not accepted is a finding; all findings make one error.</item>
/// </list>
/// </remarks>
internal sealed class TrialSeries<T>(Func<T> create, FaultRules rules, Func<T, Task<object?>> body) where T : class
{
    private readonly List<FaultFinding> _findings = [];
    private int _trials;

    /// <summary>What must hold after each fault.</summary>
    public Func<T, Task>? Afterwards { get; init; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        var calls = await RehearseAsync(cancellation);
        foreach (var call in calls)
        {
            foreach (var fault in Fault.Of(call.Method, rules))
            {
                if (!await TryAsync(calls, call, fault, cancellation))
                    break;
            }
        }

        if (_trials == 0)
            throw new FixtureException($"No fault is left to try on {TypeText.Of(typeof(T))}: those that its calls allow are left out.\nLeave fewer out by Without.");
        if (_findings.Count > 0)
            throw new FixtureException(FaultFinding.Report(_findings, _trials, TypeText.Of(typeof(T))), _findings.Select(finding => finding.Cause).FirstOrDefault(cause => cause is not null));
    }

    private string Limit => string.Create(CultureInfo.InvariantCulture, $"{rules.Limit.TotalSeconds:0.###} s");

    private async Task<IReadOnlyList<Call>> RehearseAsync(CancellationToken cancellation)
    {
        using var trial = new Trial(create(), null, null);
        var outcome = await RunBodyAsync(trial, cancellation);
        if (!outcome.HasEnded)
            throw new FixtureException($"The body did not end within {Limit}, without any fault.\nGive it more time by Within, if it needs it.");
        if (outcome.Error is { } error)
            throw new FixtureException($"The body fails without any fault: {OriginText.Of(error)}\nIt must succeed as long as {TypeText.Of(typeof(T))} does.", error);
        if (trial.Calls.Count == 0)
            throw new FixtureException($"The body made no call on {TypeText.Of(typeof(T))}, so there is nothing to fail.\nGive the code under test what the body gets.");
        return trial.Calls;
    }

    /// <summary>Makes one trial.</summary>
    /// <returns>Whether it could be made: the call was reached the same way.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<Call> calls, Call call, Fault fault, CancellationToken cancellation)
    {
        var real = create();
        using var trial = new Trial(real, call, fault);
        var outcome = await RunBodyAsync(trial, cancellation);
        _trials++;
        if (Deviation(calls, call, trial) is { } deviation)
        {
            _findings.Add(new FaultFinding(call, fault.Name, deviation, null));
            return false;
        }

        if (Unhandled(outcome) is { } what)
            _findings.Add(new FaultFinding(trial.Failed!, fault.Name, what, outcome.Error));
        if (outcome.HasEnded && Afterwards is not null && await CheckAsync(real) is { } broken)
            _findings.Add(new FaultFinding(trial.Failed!, fault.Name, $"afterwards {OriginText.Of(broken)}", broken));
        return true;
    }

    private async Task<BodyOutcome> RunBodyAsync(Trial trial, CancellationToken cancellation)
    {
        // Before the body starts, so that a clock that the body moves moves this too.
        using var limit = new CancellationTokenSource(rules.Limit, rules.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var running = Task.Run(() => body(FaultyProxy.For<T>(trial)), CancellationToken.None);
        await ((Task)running.WaitAsync(either.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return BodyOutcome.Of(running, cancellation);
    }

    private string? Unhandled(BodyOutcome outcome)
    {
        if (!outcome.HasEnded)
            return $"hangs: the body did not end within {Limit}";
        if (outcome.Error is { } error)
            return rules.Accepts(error) ? null : OriginText.Of(error);
        return rules.AcceptsResult(outcome.Result) ? null : $"the body gave {ValueText.Of(outcome.Result)}, which is not accepted";
    }

    private async Task<Exception?> CheckAsync(T real)
    {
        try
        {
            await Afterwards!(real);
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private static string? Deviation(IReadOnlyList<Call> calls, Call call, Trial trial)
    {
        var planned = calls.Take(call.Number).ToList();
        var made = trial.Failed is { } failed ? trial.Calls.Take(failed.Number) : trial.Calls;
        return Names(planned).Order(StringComparer.Ordinal).SequenceEqual(Names(made).Order(StringComparer.Ordinal))
            ? null
            : $"the body makes other calls from run to run: first {string.Join(", ", Names(planned))}; now {string.Join(", ", Names(made).DefaultIfEmpty("none"))}";
    }

    private static IEnumerable<string> Names(IEnumerable<Call> calls) => calls.Select(call => Call.NameOf(call.Method));
}
