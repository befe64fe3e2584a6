using System.Runtime.CompilerServices;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>What a <see cref="Watcher"/> saw of one source: asserted in one line, or waited for.</summary>
/// <remarks>Thread safe, and up to date at any time: it shows what was seen so far, from the call that began to watch.</remarks>
/// <typeparam name="T">What comes with it each time.</typeparam>
public sealed class Recording<T>
{
    private readonly Track _track;

    internal Recording(Track track) => _track = track;

    /// <summary>What the source is called in the sequence and in messages.</summary>
    public string Name => _track.Name;

    /// <summary>What came with it each time, in order: a copy.</summary>
    public IReadOnlyList<T> Values => [.. _track.Sequence.Of(_track).Select(sighting => (T)sighting.Value!)];

    /// <summary>Asserts that it fired.</summary>
    /// <param name="times">How often, exactly. Default: once or more often.</param>
    /// <exception cref="FixtureException">It did not, or not as often; the message shows all that was seen.</exception>
    public void ShouldHaveFired(int? times = null) => Check(Values.Count, times, "");

    /// <summary>Asserts that it fired with a value.</summary>
    /// <param name="matching">What holds for the value.</param>
    /// <param name="times">How often, exactly, with such a value; other values may come between. Default: once or more often.</param>
    /// <param name="condition">What the message calls the condition. Default: its source text.</param>
    /// <exception cref="FixtureException">It did not, or not as often; the message shows all that was seen.</exception>
    public void ShouldHaveFired(Func<T, bool> matching, int? times = null, [CallerArgumentExpression(nameof(matching))] string condition = "")
        => Check(Values.Count(matching), times, $" with {condition}");

    /// <summary>Asserts that it fired with exactly these values, in this order, and no others.</summary>
    /// <param name="values">The values, compared by <see cref="object.Equals(object, object)"/>.</param>
    /// <exception cref="FixtureException">It fired with others; the message shows all that was seen.</exception>
    public void ShouldHaveFiredWith(params T[] values)
    {
        if (!Values.SequenceEqual(values))
            throw Failure($"\"{Name}\" should have fired with {Listed(values)}, and fired with {Listed(Values)}.");
    }

    /// <summary>Asserts that it has not fired since it is watched.</summary>
    /// <exception cref="FixtureException">It has; the message shows all that was seen.</exception>
    public void ShouldNeverHaveFired() => CheckNever(Values.Count, "");

    /// <summary>Asserts that it has not fired with such a value since it is watched.</summary>
    /// <param name="matching">What must hold for no value.</param>
    /// <param name="condition">What the message calls the condition. Default: its source text.</param>
    /// <exception cref="FixtureException">It has; the message shows all that was seen.</exception>
    public void ShouldNeverHaveFired(Func<T, bool> matching, [CallerArgumentExpression(nameof(matching))] string condition = "")
        => CheckNever(Values.Count(matching), $" with {condition}");

    /// <summary>Waits until it has fired, on whatever thread; at once if it already has. Nothing is polled.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The value of the first time.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled first; the message shows all that was seen.</exception>
    /// <exception cref="FixtureException">The source ended before it fired: waiting longer would be in vain.</exception>
    public async Task<T> FiredAsync(CancellationToken cancellation) => (await FiredAsync(1, cancellation))[0];

    /// <summary>Waits until it has fired a number of times, counted since it is watched; at once if it already has.</summary>
    /// <param name="times">How often, at least.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The values so far, in order.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled first; the message shows all that was seen.</exception>
    /// <exception cref="FixtureException">The source ended before it fired so often: waiting longer would be in vain.</exception>
    public Task<IReadOnlyList<T>> FiredAsync(int times, CancellationToken cancellation)
        => WaitAsync(values => values.Count >= times ? values : null, times == 1 ? "" : $" {Counted.Times(times)}", cancellation);

    /// <summary>Waits until it has fired with a value; at once if it already has.</summary>
    /// <param name="matching">What holds for the value.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="condition">What the message calls the condition. Default: its source text.</param>
    /// <returns>The first such value.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled first; the message shows all that was seen.</exception>
    /// <exception cref="FixtureException">The source ended before it fired with one: waiting longer would be in vain.</exception>
    public async Task<T> FiredAsync(Func<T, bool> matching, CancellationToken cancellation, [CallerArgumentExpression(nameof(matching))] string condition = "")
        => (await WaitAsync(values => values.Where(matching).Take(1).ToList() is { Count: 1 } first ? first : null, $" with {condition}", cancellation))[0];

    private async Task<IReadOnlyList<T>> WaitAsync(Func<IReadOnlyList<T>, IReadOnlyList<T>?> enough, string what, CancellationToken cancellation)
    {
        while (true)
        {
            var next = _track.Sequence.Next;
            var end = _track.End;
            if (enough(Values) is { } found)
                return found;
            if (end is not null)
                throw Failure($"\"{Name}\" can no longer fire{what}: {end}.");
            try
            {
                await next.WaitAsync(cancellation);
            }
            catch (OperationCanceledException cancelled)
            {
                throw new OperationCanceledException(Text($"\"{Name}\" had not fired{what} when the wait was cancelled."), cancelled, cancellation);
            }
        }
    }

    private void Check(int count, int? times, string what)
    {
        if (times < 1)
            throw new FixtureException($"ShouldHaveFired cannot expect \"{Name}\" {times} times: assert with ShouldNeverHaveFired that it did not fire.");
        if (count == 0)
            throw Failure($"\"{Name}\" never fired{what}.");
        if (count != (times ?? count))
            throw Failure($"\"{Name}\" fired {Counted.Times(count)}{what}, not {Counted.Times(times!.Value)}.");
    }

    private void CheckNever(int count, string what)
    {
        if (count > 0)
            throw Failure($"\"{Name}\" should never have fired{what}, and did {Counted.Times(count)}.");
    }

    private FixtureException Failure(string what) => new(Text(what));

    private string Text(string what) => string.Join('\n', ((string?[])[what, _track.Hint(), _track.Sequence.Told()]).OfType<string>());

    private static string Listed(IReadOnlyList<T> values) => values.Count == 0 ? "nothing" : string.Join(", ", values.Select(value => ValueText.Of(value)));
}
