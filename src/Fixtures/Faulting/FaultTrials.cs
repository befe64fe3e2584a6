using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>
/// Runs a test's body once without a fault, to see the calls that it makes on the dependency; then once for each call and each
/// fault that the call's return type allows, with just that call failing.
/// </summary>
/// <remarks>
/// <para>
/// A fault is handled when an accepted exception escapes, or when the body ends without one and its result is accepted.
/// Anything else is reported, all of it in one error: a <see cref="NullReferenceException"/>, a hang, an exception that nobody
/// listed.
/// </para>
/// <para>
/// Immutable: each method gives new trials. Trials run one after another, each on a thread of the pool. Not failed:
/// subscriptions to events, and Dispose.
/// </para>
/// </remarks>
/// <typeparam name="T">The dependency: an interface.</typeparam>
public sealed class FaultTrials<T> where T : class
{
    private readonly DependencySource<T> _source;
    private readonly FaultRules _rules;

    internal FaultTrials(DependencySource<T> source, FaultRules rules) => (_source, _rules) = (source, rules);

    private Func<T, Task>? Afterwards { get; init; }

    /// <summary>Accepts that an exception escapes from the body.</summary>
    /// <typeparam name="TException">
    /// Its type; derived ones are accepted too, except that a <see cref="NullReferenceException"/> must be listed itself.
    /// </typeparam>
    /// <param name="when">What holds for it. Default: anything.</param>
    public FaultTrials<T> Accept<TException>(Func<TException, bool>? when = null) where TException : Exception
        => With(_rules with { AcceptedExceptions = [.. _rules.AcceptedExceptions, (typeof(TException), error => when?.Invoke((TException)error) ?? true)] });

    /// <summary>Accepts a result of the body. Default: every result, until one is accepted by this method; then no others.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="when">What holds for it.</param>
    public FaultTrials<T> AcceptResult<TResult>(Func<TResult, bool> when)
        => With(_rules with { AcceptedResults = [.. _rules.AcceptedResults, result => result is TResult || (result is null && default(TResult) is null) ? when((TResult)result!) : false] });

    /// <summary>Throws this exception in place of the default, an <see cref="IOException"/>; called again, this one as well.</summary>
    /// <typeparam name="TException">The type that the real dependency throws.</typeparam>
    public FaultTrials<T> Throw<TException>() where TException : Exception, new() => Throw(() => new TException());

    /// <summary>Throws this exception in place of the default, an <see cref="IOException"/>; called again, this one as well.</summary>
    /// <param name="create">Makes what the real dependency throws; called anew for each trial.</param>
    public FaultTrials<T> Throw(Func<Exception> create) => With(_rules with { Exceptions = [.. _rules.Exceptions, create] });

    /// <summary>Tries a kind of fault that is not tried by default.</summary>
    /// <param name="kind">The kind.</param>
    public FaultTrials<T> With(FaultKind kind) => With(_rules with { Kinds = [.. _rules.Kinds.Append(kind).Distinct().Order()] });

    /// <summary>Leaves a kind of fault out.</summary>
    /// <param name="kind">The kind.</param>
    public FaultTrials<T> Without(FaultKind kind) => With(_rules with { Kinds = [.. _rules.Kinds.Where(tried => tried != kind)] });

    /// <summary>Limits how long the body may take in one trial; after that it hangs. Default: 10 seconds.</summary>
    /// <param name="limit">The time limit.</param>
    /// <param name="clock">What measures it. Default: the system's clock.</param>
    public FaultTrials<T> Within(TimeSpan limit, TimeProvider? clock = null)
        => With(_rules with { Limit = limit, Clock = clock ?? TimeProvider.System });

    /// <summary>Checks what must hold after each fault, handled or not: it throws when it does not, as asserts do.</summary>
    /// <param name="check">The check; it gets the trial's real dependency. The last one given counts.</param>
    public FaultTrials<T> AfterEach(Action<T> check) => AfterEach(real =>
    {
        check(real);
        return Task.CompletedTask;
    });

    /// <summary>Checks what must hold after each fault, handled or not: it throws when it does not, as asserts do.</summary>
    /// <param name="check">The check; it gets the trial's real dependency. The last one given counts.</param>
    public FaultTrials<T> AfterEach(Func<T, Task> check) => new(_source, _rules) { Afterwards = check };

    /// <summary>Runs the trials of a body that returns something.</summary>
    /// <typeparam name="TResult">The type of its result.</typeparam>
    /// <param name="body">The test's body; it gets what stands in for the dependency, and must make the same calls each time.</param>
    /// <param name="cancellation">Ends the trials.</param>
    /// <exception cref="FixtureException">
    /// Faults were not handled; or the body fails without any, makes no calls, or makes other calls from run to run.
    /// </exception>
    public Task RunAsync<TResult>(Func<T, Task<TResult>> body, CancellationToken cancellation = default)
        => RunAsync(new TrialBody<T>(async proxy => await body(proxy), HomeOf(body)), cancellation);

    /// <summary>Runs the trials of a body without a result.</summary>
    /// <param name="body">The test's body; it gets what stands in for the dependency, and must make the same calls each time.</param>
    /// <param name="cancellation">Ends the trials.</param>
    /// <exception cref="FixtureException">
    /// Faults were not handled; or the body fails without any, makes no calls, or makes other calls from run to run.
    /// </exception>
    public Task RunAsync(Func<T, Task> body, CancellationToken cancellation = default) => RunWithoutResultAsync(body, HomeOf(body), cancellation);

    /// <summary>Runs the trials of a synchronous body.</summary>
    /// <param name="body">The test's body; it gets what stands in for the dependency, and must make the same calls each time.</param>
    /// <param name="cancellation">Ends the trials.</param>
    /// <exception cref="FixtureException">
    /// Faults were not handled; or the body fails without any, makes no calls, or makes other calls from run to run.
    /// </exception>
    public Task RunAsync(Action<T> body, CancellationToken cancellation = default) => RunWithoutResultAsync(proxy =>
    {
        body(proxy);
        return Task.CompletedTask;
    }, HomeOf(body), cancellation);

    private static Assembly HomeOf(Delegate body) => body.Method.Module.Assembly;

    private Task RunWithoutResultAsync(Func<T, Task> body, Assembly home, CancellationToken cancellation)
    {
        if (_rules.AcceptedResults.Count > 0)
            throw new FixtureException("AcceptResult needs a body that returns something, and this one does not.\nLet it return what the code under test does, or check the state by AfterEach.");
        return RunAsync(new TrialBody<T>(async proxy =>
        {
            await body(proxy);
            return null;
        }, home), cancellation);
    }

    private Task RunAsync(TrialBody<T> body, CancellationToken cancellation)
        => new TrialSeries<T>(_source, _rules, body) { Afterwards = Afterwards }.RunAsync(cancellation);

    private FaultTrials<T> With(FaultRules rules) => new(_source, rules) { Afterwards = Afterwards };
}
