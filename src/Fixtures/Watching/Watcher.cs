using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>
/// Records what fires: C# events, <see cref="IObservable{T}"/>s, activities and meters, all in one sequence, so that the
/// order across them can be asserted.
/// </summary>
/// <remarks>
/// <para>
/// One for each test. Each method begins to watch, so call it before the code that should fire; called again for the same
/// source it gives the same recording. The teardown unsubscribes everything. Thread safe.
/// </para>
/// <para>
/// In the sequence a source has the name of its event, observable or instrument; a second source of one name is called
/// <c>PriceChanged#2</c>, a third <c>PriceChanged#3</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class ShopTests(Watcher watcher)
/// {
///     [FixtureFact]
///     public void Tells_a_new_price()
///     {
///         var shop = new Shop();
///         var priceChanged = watcher.Event&lt;PriceChanged&gt;(shop, nameof(shop.PriceChanged));
///         shop.Reprice("123", 3.50m);
///         priceChanged.ShouldHaveFired(change => change.Price == 3.50m, times: 1);
///     }
/// }
/// </code>
/// </example>
[Fixture]
public sealed partial class Watcher : IDisposable
{
    private readonly object _lock = new();
    private readonly Sequence _sequence = new();
    private readonly AsyncLocal<bool> _isOfThisTest = new();
    private readonly List<(object Source, string What, object Watched)> _watched = [];
    private readonly List<string> _names = [];
    private readonly List<MeterWatch> _meters = [];
    private readonly Stack<(string Name, Action Stop)> _stops = [];

    /// <summary>Watches nothing yet.</summary>
    public Watcher()
    {
    }

    /// <summary>All that was seen so far, in one order across the sources: a copy.</summary>
    public IReadOnlyList<Sighting> Sightings => _sequence.All;

    /// <summary>Watches an event of an object, whatever its delegate's type.</summary>
    /// <param name="source">The object.</param>
    /// <param name="name">The event's name: <c>nameof(shop.PriceChanged)</c>. Inherited and interfaces' events are found too.</param>
    /// <exception cref="FixtureException">There is no such event (the message lists those that are), or it cannot be watched, and why.</exception>
    public Recording<object?> Event(object source, string name) => Event<object?>(source, name);

    /// <summary>Watches an event of an object, by the type of what comes with it.</summary>
    /// <typeparam name="T">The type of its argument without the sender: of the <c>e</c> in <c>(sender, e)</c>; a tuple for several.</typeparam>
    /// <param name="source">The object.</param>
    /// <param name="name">The event's name: <c>nameof(shop.PriceChanged)</c>. Inherited and interfaces' events are found too.</param>
    /// <exception cref="FixtureException">There is no such event (the message lists those that are), or it cannot be watched, and why.</exception>
    public Recording<T> Event<T>(object source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var ev = KnownEvents.Find(KnownEvents.OfObjects(source.GetType()), name, $"'{TypeText.Of(source.GetType())}'");
        return Typed<T>(ev, Watched(source, $"event {ev.Name}", () => Subscribe(source, ev)));
    }

    /// <summary>Watches a static event of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The event's name.</param>
    /// <exception cref="FixtureException">There is no such event (the message lists those that are), or it cannot be watched, and why.</exception>
    public Recording<object?> Event(Type type, string name) => Event<object?>(type, name);

    /// <summary>Watches a static event of a type, by the type of what comes with it.</summary>
    /// <typeparam name="T">The type of its argument without the sender; a tuple for several.</typeparam>
    /// <param name="type">The type.</param>
    /// <param name="name">The event's name.</param>
    /// <exception cref="FixtureException">There is no such event (the message lists those that are), or it cannot be watched, and why.</exception>
    public Recording<T> Event<T>(Type type, string name)
    {
        var ev = KnownEvents.Find(KnownEvents.OfType(type), name, $"The type '{TypeText.Of(type)}'");
        return Typed<T>(ev, Watched(type, $"event {ev.Name}", () => Subscribe(null, ev)));
    }

    /// <summary>Watches every event of an object, for asserts on the sequence.</summary>
    /// <param name="source">The object.</param>
    /// <exception cref="FixtureException">It has no events, or one that cannot be watched, and why.</exception>
    public void Events(object source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var events = KnownEvents.OfObjects(source.GetType());
        if (events.Count == 0)
            throw new FixtureException($"'{TypeText.Of(source.GetType())}' has no events to watch.");
        foreach (var ev in events)
            Watched(source, $"event {ev.Name}", () => Subscribe(source, ev));
    }

    /// <summary>Watches an observable: its values, and how it ends.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="source">The observable; it is subscribed to once, now.</param>
    /// <param name="name">What it is called in the sequence. Default: its source text after the last dot, <c>Prices</c> for <c>shop.Prices</c>.</param>
    public ObservableRecording<T> Observable<T>(IObservable<T> source, [CallerArgumentExpression(nameof(source))] string name = "")
        => Watched(source, "values", () => Subscribe(source, name[(name.LastIndexOf('.') + 1)..]));

    /// <summary>Watches the activities of a source: in the sequence <c>NAME started</c> and <c>NAME stopped</c>.</summary>
    /// <remarks>Call it in the test itself, or in its class's constructor: which activities are the test's is told by its asynchronous flow from there.</remarks>
    /// <param name="source">The name of the <see cref="System.Diagnostics.ActivitySource"/>; <c>*</c> stands for any letters.</param>
    /// <param name="reach">Whose activities. Default: this test's.</param>
    public ActivityRecording Activities(string source, Reach reach = Reach.ThisTest)
        => Watched(_sequence, $"activities of {source} {reach}", () =>
        {
            var watch = new ActivityWatch(source, Flow(reach));
            var started = Track($"activities of '{source}' started", watch.Hint);
            var stopped = Track($"activities of '{source}' stopped", watch.Hint);
            OnStop(started.Name, watch.Begin(started, stopped));
            return new ActivityRecording(started, stopped);
        });

    /// <summary>Watches the instruments of meters by name: in the sequence each measurement has its instrument's name.</summary>
    /// <remarks>
    /// Call it in the test itself, or in its class's constructor: a measurement is the test's if it is made in the
    /// asynchronous flow from there. One made elsewhere on its behalf, by a worker thread that ran before, cannot be told
    /// from another test's: take the overload for a <see cref="Meter"/> of the test's own, or <see cref="Reach.WholeProcess"/>.
    /// </remarks>
    /// <param name="meter">The name of the meter; <c>*</c> stands for any letters.</param>
    /// <param name="instrument">The name of the instrument; <c>*</c> stands for any letters. Default: all.</param>
    /// <param name="reach">Whose measurements. Default: this test's.</param>
    public Recording<Metering> Measurements(string meter, string instrument = "*", Reach reach = Reach.ThisTest)
        => Watched(_sequence, $"meter {meter}/{instrument} {reach}", () => Measure(new MeterWatch(meter, instrument, Flow(reach))));

    /// <summary>Watches the instruments of one meter, whoever measures with it.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="instrument">The name of the instrument; <c>*</c> stands for any letters. Default: all.</param>
    public Recording<Metering> Measurements(Meter meter, string instrument = "*")
        => Watched(meter, $"instruments {instrument}", () => Measure(new MeterWatch(meter.Name, instrument, Flow(Reach.WholeProcess)) { Meter = meter }));

    private static Recording<T> Typed<T>(EventInfo ev, Track track)
    {
        var type = EventHandlers.ValueType(ev);
        if (!typeof(T).IsAssignableFrom(type))
            throw new FixtureException($"Event '{ev.Name}' brings {(type == typeof(object) ? "no value" : TypeText.Of(type))}, not {TypeText.Of(typeof(T))}.\nWatch it by Event{(type == typeof(object) ? "" : $"<{TypeText.Of(type)}>")}(…, \"{ev.Name}\").");
        return new Recording<T>(track);
    }

    private Track Subscribe(object? source, EventInfo ev)
    {
        var track = Track(ev.Name);
        object?[] handler = [EventHandlers.Make(ev, track.Add)];
        ev.GetAddMethod(nonPublic: true)!.Invoke(source, BindingFlags.DoNotWrapExceptions, null, handler, null);
        if (ev.GetRemoveMethod(nonPublic: true) is { } remove)
            OnStop(track.Name, () => remove.Invoke(source, BindingFlags.DoNotWrapExceptions, null, handler, null));
        return track;
    }

    private ObservableRecording<T> Subscribe<T>(IObservable<T> source, string name)
    {
        var next = Track(name);
        var (completed, failed) = (Track($"{next.Name} completed"), Track($"{next.Name} failed"));
        OnStop(name, source.Subscribe(new Observer<T>(next, completed, failed)).Dispose);
        return new ObservableRecording<T>(next, completed, failed);
    }

    private Recording<Metering> Measure(MeterWatch watch)
    {
        var track = Track($"measurements of '{watch.Name}'", watch.Hint);
        OnStop(track.Name, watch.Begin(track));
        _meters.Add(watch);
        return new Recording<Metering>(track);
    }

    /// <summary>Whether what happens now is of the test: told by a mark that flows from here to all that the test starts.</summary>
    private Func<bool> Flow(Reach reach)
    {
        _isOfThisTest.Value = true;
        return reach == Reach.WholeProcess ? () => true : () => _isOfThisTest.Value;
    }

    private T Watched<T>(object source, string what, Func<T> begin) where T : class
    {
        lock (_lock)
        {
            foreach (var watched in _watched)
            {
                if (ReferenceEquals(watched.Source, source) && watched.What == what)
                {
                    return watched.Watched as T ?? throw new FixtureException(
                        $"'{TypeText.Of(source.GetType())}' is watched already, as {TypeText.Of(watched.Watched.GetType())}.\nAsk for it by the same type.");
                }
            }

            var recording = begin();
            _watched.Add((source, what, recording));
            return recording;
        }
    }

    private Track Track(string name, Func<string?>? hint = null)
    {
        _names.Add(name);
        var count = _names.Count(known => known == name);
        return new Track(_sequence, count == 1 ? name : $"{name}#{count}") { Hint = hint ?? (() => null) };
    }

    private void OnStop(string name, Action stop) => _stops.Push((name, stop));
}
