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
internal sealed class TrialSeries<T>(DependencySource<T> source, FaultRules rules, TrialBody<T> body) where T : class
{
    private readonly List<FaultFinding> _findings = [];
    private readonly OriginText _origin = new(body.Home, typeof(T).Assembly);
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
        var real = source.Make();
        using var trial = new Trial(real, null, null);
        var outcome = await RunBodyAsync(trial, cancellation);
        var released = await ReleaseAsync(trial, real, cancellation);
        if (!outcome.HasEnded)
            throw new FixtureException($"The body did not end within {Limit}, without any fault.\nGive it more time by Within, if it needs it.");
        if (outcome.Error is { } error)
            throw new FixtureException($"The body fails without any fault: {_origin.Of(error)}\nIt must succeed as long as {TypeText.Of(typeof(T))} does.", error);
        if (trial.Calls.Count == 0)
            throw new FixtureException($"The body made no call on {TypeText.Of(typeof(T))}, so there is nothing to fail.\nGive the code under test what the body gets.");
        if (Broken(released, "the disposal") is { } what)
            throw new FixtureException($"The dependency cannot be disposed of, without any fault: {what}\nCure that, or give one dependency for all trials, which is left alone: Faults.For<T>(real).", released.Error);
        return trial.Calls;
    }

    /// <summary>Makes one trial.</summary>
    /// <returns>Whether it could be made: the call was reached the same way.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<Call> calls, Call call, Fault fault, CancellationToken cancellation)
    {
        var real = source.Make();
        using var trial = new Trial(real, call, fault);
        var outcome = await RunBodyAsync(trial, cancellation);
        var deviation = Deviation(calls, call, trial);
        var isChecked = outcome.HasEnded && deviation is null && Afterwards is not null;
        var check = isChecked ? await LimitedAsync(() => Afterwards!(real), cancellation) : null;
        var released = await ReleaseAsync(trial, real, cancellation);
        _trials++;
        if (deviation is not null)
            _findings.Add(new FaultFinding(call, fault.Name, deviation, null) { HasOtherCalls = true });
        else if (Unhandled(outcome) is { } finding)
            Find(finding.What, finding.Cause);
        if (check is not null && Broken(check, "the check") is { } unfulfilled)
            Find($"afterwards {unfulfilled}", check.Error);
        if (Broken(released, "the disposal") is { } left)
            Find($"afterwards {left}", released.Error);
        return deviation is null;

        void Find(string what, Exception? cause) => _findings.Add(new FaultFinding(trial.Failed ?? call, fault.Name, what, cause));
    }

    private Task<LimitedRun> RunBodyAsync(Trial trial, CancellationToken cancellation)
        => LimitedRun.OfAsync(() => body.RunAsync(FaultyProxy.For<T>(trial)), rules, cancellation);

    private Task<LimitedRun> LimitedAsync(Func<Task> code, CancellationToken cancellation) => LimitedRun.OfAsync(async () =>
    {
        await code();
        return null;
    }, rules, cancellation);

    /// <summary>Lets go of what a trial holds, cancelled or not.</summary>
    private async Task<LimitedRun> ReleaseAsync(Trial trial, T real, CancellationToken cancellation)
    {
        trial.Dispose();
        var released = await LimitedAsync(() => source.Release(real), CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return released;
    }

    private (string What, Exception? Cause)? Unhandled(LimitedRun outcome)
    {
        if (!outcome.HasEnded)
            return ($"hangs: the body did not end within {Limit}", null);
        var error = outcome.Error;
        var what = error is null ? $"the body gave {ValueText.Of(outcome.Result)}" : _origin.Of(error);
        try
        {
            if (error is null ? rules.AcceptsResult(outcome.Result) : rules.Accepts(error))
                return null;
            return (error is null ? $"{what}, which is not accepted" : what, error);
        }
        catch (Exception broken)
        {
            return ($"{what}; the condition of {(error is null ? "AcceptResult" : "Accept")} fails on it: {_origin.Of(broken)}", broken);
        }
    }

    private string? Broken(LimitedRun run, string what)
        => !run.HasEnded ? $"hangs: {what} did not end within {Limit}" : run.Error is { } error ? _origin.Of(error) : null;

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
