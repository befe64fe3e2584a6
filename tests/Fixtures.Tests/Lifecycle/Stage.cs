using System.Reflection;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Lifecycle;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Tracing;

namespace Shakeout.Fixtures.Tests.Lifecycle;

/// <summary>
/// Plays tests on the engine as an adapter does, and keeps what happened as a flat list. Its fixtures tell each event by
/// <see cref="FixtureRequest.WriteLine"/>, and a step fails where its event is scripted to.
/// </summary>
internal sealed class Stage
{
    private readonly List<string> _events = [];
    private readonly Type _world;
    private readonly Dictionary<string, Action> _scripts = [];
    private readonly Dictionary<string, Action> _waits = [];
    private readonly FixtureRun _run;
    private readonly SharedScope _assembly;

    /// <param name="world">A static class that holds the fixtures, and the test classes with their tests.</param>
    /// <param name="clock">The clock of the run.</param>
    /// <param name="file">Takes the traces.</param>
    public Stage(Type world, TimeProvider? clock = null, TraceFile? file = null)
    {
        _world = world;
        _run = new(new Planner(FixtureCatalog.Of(world.Assembly, Types(world))))
        {
            DataSeed = new CurrentTest.DataSeed(4711),
            Output = Tell,
            Initialisation = new(typeof(IInitialised), value => ((IInitialised)value).InitialiseAsync()),
            Clock = clock ?? TimeProvider.System,
            File = file,
        };
        _assembly = new(_run, Scope.Assembly, world.Name);
    }

    public CancellationTokenSource Cancellation { get; } = new();

    /// <summary>All that happened so far.</summary>
    public string Events
    {
        get
        {
            lock (_events)
                return string.Join('\n', _events);
        }
    }

    public Planner Planner => _run.Planner;

    /// <summary>Plays tests in a world where the steps of these events fail, and tells all that happened.</summary>
    public static async Task<string> PlayAsync(Type world, string tests, params string[] failing)
    {
        var stage = new Stage(world).Failing(failing);
        await stage.PlayAsync(tests);
        return stage.Events;
    }

    public Stage Failing(params string[] events)
    {
        foreach (var step in events)
            On(step, () => throw new InvalidOperationException($"cannot {step}"));
        return this;
    }

    /// <summary>Does something when an event is told.</summary>
    public Stage On(string step, Action action)
    {
        _scripts[step] = action;
        return this;
    }

    /// <summary>Has a step wait until something else happened: it is told only then.</summary>
    public Stage Before(string step, Action wait)
    {
        _waits[step] = wait;
        return this;
    }

    public void Tell(string line)
    {
        if (_waits.TryGetValue(line, out var wait))
            wait();
        lock (_events)
            _events.Add(line);
        if (_scripts.TryGetValue(line, out var script))
            script();
    }

    /// <summary>Plays whole collections one after the other, and ends the run: <c>Sales: Orders.Pays Carts.Fills | Stock: Shelves.Counts</c>.</summary>
    public async Task PlayAsync(string tests)
    {
        var worker = 0;
        foreach (var collection in tests.Split(" | "))
            await PlayCollectionAsync(collection, worker++);
        await EndAsync();
    }

    /// <summary>Plays one collection.</summary>
    public async Task PlayCollectionAsync(string tests, int worker = 0)
    {
        var (name, rest) = tests.Split(": ") is [var head, var tail] ? (head, tail) : ("Shop", tests);
        var collection = new SharedScope(_run, Scope.Collection, name) { Around = _assembly };
        string? className = null;
        SharedScope? ofClass = null;
        foreach (var test in rest.Split(' '))
        {
            var (next, method) = test.Split('.') is [var before, var after] ? (before, after) : throw new ArgumentException(test);
            if (next != className)
            {
                if (ofClass is not null)
                    Report(await ofClass.CloseAsync());
                ofClass = new(_run, Scope.Class, className = next) { Around = collection };
            }

            foreach (var variant in VariantsOf(next, method))
                await PlayTestAsync(test + Picks(variant), variant, new(ofClass!, collection, _assembly), worker);
        }

        Report(await ofClass!.CloseAsync());
        Report(await collection.CloseAsync());
    }

    /// <summary>Ends the run.</summary>
    public async Task EndAsync() => Report(await _assembly.CloseAsync());

    private IEnumerable<PlanVariant> VariantsOf(string className, string test)
    {
        // Pays#1 is the second variant alone.
        var (method, pick) = test.Split('#') is [var name, var number] ? (name, int.Parse(number)) : (test, -1);
        var asking = Nested(className).GetMethod(method, BindingFlags.Public | BindingFlags.Instance)!;
        return _run.Planner.Plan(new(asking.DeclaringType!, method), asking.GetParameters()).Variants().Where((_, index) => pick < 0 || pick == index);
    }

    private Type Nested(string name) => _world.GetNestedType(name, BindingFlags.NonPublic | BindingFlags.Public)!;

    private async Task PlayTestAsync(string name, PlanVariant variant, ScopeChain scopes, int worker)
    {
        var test = new TestRun(_run, scopes, variant, new(name, worker, Cancellation.Token));
        var failed = false;
        try
        {
            await test.SetUpAsync();
            Tell($"test {name}");
        }
        catch (Exception failure)
        {
            failed = true;
            Tell($"  failed: {failure.Message.Replace("\n", "\n          ", StringComparison.Ordinal)}");
        }

        Report(await test.TearDownAsync(failed));
    }

    private void Report(IReadOnlyList<Exception> failures)
    {
        foreach (var failure in failures)
            Tell($"  failed: {failure.Message.Replace("\n", "\n          ", StringComparison.Ordinal)}");
    }

    private static string Picks(PlanVariant variant)
        => variant.Picks.Count == 0 ? "" : $" [{string.Join(", ", variant.Labels.Select(label => $"{label.Key}={label.Value}"))}]";

    private static IEnumerable<Type> Types(Type world)
        => world.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).SelectMany(Types).Prepend(world);
}

/// <summary>Stands for what a test framework initialises after its construction.</summary>
internal interface IInitialised
{
    ValueTask InitialiseAsync();
}
