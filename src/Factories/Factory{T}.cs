using Shakeout.Factories.Building;
using Shakeout.Factories.Definitions;
using Shakeout.Factories.Persistence;
using Shakeout.Factories.Profiling;
using Shakeout.Factories.Rules;

namespace Shakeout.Factories;

/// <summary>Builds objects of a type. It never changes: each trait and override makes another factory.</summary>
/// <remarks>Safe to use from any thread; keep it in a static field.</remarks>
public sealed partial class Factory<T> : IFactory
    where T : class
{
    private readonly Shape _shape;
    private readonly Settings _settings;
    private Plan<T>? _plan;

    internal Factory(Shape shape, object?[]? given = null, Settings? settings = null)
    {
        _shape = shape;
        Given = given;
        _settings = settings ?? Settings.None;
    }

    /// <summary>Its name in messages, for instance <c>Make.Orders</c>.</summary>
    public string Name => _shape.Identity.Name;

    internal Identity Identity => _shape.Identity;

    internal object?[]? Given { get; }

    internal Plan<T> Plan => _plan ??= (Plan<T>)(_shape.Plan ??= NewPlan());

    Shape IFactory.Shape => _shape;

    object?[]? IFactory.Given => Given;

    /// <summary>Builds an object in memory.</summary>
    /// <exception cref="FactoryException">The definition is wrong, which is found before anything is built; or a rule failed.</exception>
    public T Build() => Build(notes: null);

    /// <summary>Builds several objects in memory.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="FactoryException">The definition is wrong, or a rule failed; or the count is negative.</exception>
    public List<T> Build(int count) => Build(count, notes: null);

    /// <summary>Builds several objects that differ: each by the factory that is made for its place.</summary>
    /// <param name="count">How many.</param>
    /// <param name="vary">The factory for a place, from 0, made of this one.</param>
    /// <exception cref="FactoryException">A definition is wrong, or a rule failed; or the count is negative.</exception>
    public List<T> Build(int count, Func<Factory<T>, int, Factory<T>> vary)
        => Build(count, vary, notes: null);

    /// <summary>Builds an object and saves it, with all that it refers to.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="cancellation">Stops it; then nothing is saved.</param>
    /// <exception cref="FactoryException">It cannot be built, or the store refused it; then nothing is saved.</exception>
    public Task<T> CreateAsync(IStore store, CancellationToken cancellation = default) => SavedAsync(notes => Build(notes), store, cancellation);

    /// <summary>Builds several objects and saves them at once, with all that they refer to.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Stops it; then nothing is saved.</param>
    /// <exception cref="FactoryException">One cannot be built, or the store refused one; then nothing is saved.</exception>
    public Task<List<T>> CreateAsync(IStore store, int count, CancellationToken cancellation = default)
        => SavedAsync(notes => Build(count, notes), store, cancellation);

    /// <summary>Builds several objects that differ, and saves them at once: each by the factory that is made for its place.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="count">How many.</param>
    /// <param name="vary">The factory for a place, from 0, made of this one.</param>
    /// <param name="cancellation">Stops it; then nothing is saved.</param>
    /// <exception cref="FactoryException">One cannot be built, or the store refused one; then nothing is saved.</exception>
    public Task<List<T>> CreateAsync(IStore store, int count, Func<Factory<T>, int, Factory<T>> vary, CancellationToken cancellation = default)
        => SavedAsync(notes => Build(count, vary, notes), store, cancellation);

    /// <inheritdoc/>
    public override string ToString() => Name;

    object IFactory.BuildOne() => Build();

    private static async Task<B> SavedAsync<B>(Func<BuildNotes, B> build, IStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        var notes = new BuildNotes();
        var built = build(notes);
        Profile.OfProcess?.AddRows(notes);
        await store.SaveAsync(notes.Graph, cancellation);
        return built;
    }

    private List<T> Build(int count, Func<Factory<T>, int, Factory<T>> vary, BuildNotes? notes)
    {
        ArgumentNullException.ThrowIfNull(vary);
        return [.. Enumerable.Range(0, Counted(count)).Select(index => vary(this, index).Build(notes, index))];
    }

    private T Build(BuildNotes? notes, int index = 0)
    {
        var plan = Plan;
        var f = Gen.Borrow(_settings, notes);
        try
        {
            var count = f.CountOf(Identity);
            var built = plan.Run(f, Given, count.KeyOf(count.Take(1)), index);
            f.Return(Identity);
            return built;
        }
        catch (Exception failure) when (failure is not FactoryException)
        {
            throw BuildFailure.Of(f, Name, failure);
        }
    }

    private List<T> Build(int count, BuildNotes? notes)
    {
        var built = new List<T>(Counted(count));
        var plan = Plan;
        var f = Gen.Borrow(_settings, notes);
        try
        {
            var counted = f.CountOf(Identity);
            var first = counted.Take(count);
            for (var index = 0; index < count; index++)
                built.Add(plan.Run(f, Given, counted.KeyOf(first + (ulong)index), index));
            f.Return(Identity);
            return built;
        }
        catch (Exception failure) when (failure is not FactoryException)
        {
            throw BuildFailure.Of(f, Name, failure);
        }
    }

    private int Counted(int count) => count >= 0 ? count : throw new FactoryException($"'{Name}' is asked for {count} objects. Ask for 0 or more.");

    private Plan<T> NewPlan()
    {
        var analysis = Analysis.Of(_shape);
        return analysis.Problems.Count == 0 ? new(analysis) : throw new FactoryException(string.Join("\n\n", analysis.Problems.Distinct().Order(StringComparer.Ordinal)));
    }
}
