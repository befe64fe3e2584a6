namespace Shakeout.TestOrderShuffler.Tests;

/// <summary>
/// A suite in memory whose tests do what they are told. It is written as the names of its tests:
/// <c>Cart.Adds</c> is in class and collection Cart, <c>Shop:Cart.Adds</c> in class Cart of collection Shop,
/// <c>Cart.Adds@1</c> has the declared place 1, and <c>v</c> has a class of its own.
/// </summary>
internal sealed class ScriptedSuite(string tests, int chance = 1) : ITestRunner
{
    private readonly Dictionary<string, Func<Scene, TestOutcome>> _scripts = [];
    private readonly Dictionary<string, CrashKind> _crashKinds = [];
    private readonly HashSet<string> _warmPackageState = [];
    private readonly Random _chances = new(chance);

    public IReadOnlyList<TestCase> Tests { get; } = [.. tests.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    public TestCase this[string name] => Tests.Single(test => test.Name == name);

    /// <summary>Every run so far: <c>new p v: v fails</c>.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Called before each run, with the number of runs so far.</summary>
    public Action<int> BeforeRun { get; set; } = _ => { };

    public IReadOnlyList<TestCase> Named(string names) => [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => this[name])];

    public ScriptedSuite Does(string names, Action<Scene> action) => PassesIf(names, scene =>
    {
        action(scene);
        return true;
    });

    public ScriptedSuite PassesIf(string names, Func<Scene, bool> condition)
    {
        foreach (var test in Named(names))
            _scripts[test.Name] = scene => condition(scene) ? TestOutcome.Passed : TestOutcome.Failed;
        return this;
    }

    public ScriptedSuite Adds(string names, string what) => Does(names, scene => scene.Add(what));

    public ScriptedSuite Removes(string names, params string[] all) => Does(names, scene =>
    {
        foreach (var what in all)
            scene.Remove(what);
    });

    public ScriptedSuite Toggles(string names, string what) => Does(names, scene =>
    {
        if (scene.Has(what))
            scene.Remove(what);
        else
            scene.Add(what);
    });

    /// <summary>Adds something at a rate.</summary>
    public ScriptedSuite Races(string names, string what, double rate) => Does(names, scene =>
    {
        if (scene.Happens(rate))
            scene.Add(what);
    });

    public ScriptedSuite FailsWith(string names, params string[] allOf) => PassesIf(names, scene => !allOf.All(scene.Has));

    public ScriptedSuite Needs(string names, string what) => PassesIf(names, scene => scene.Has(what));

    public ScriptedSuite Crashes(string name, CrashKind how) => CrashesIf(name, how, _ => true);

    public ScriptedSuite CrashesIf(string name, CrashKind how, Func<Scene, bool> condition)
    {
        _crashKinds[name] = how;
        _scripts[name] = scene => condition(scene) ? TestOutcome.Crashed : TestOutcome.Passed;
        return this;
    }

    public ScriptedSuite Skips(string name)
    {
        _scripts[name] = _ => TestOutcome.Skipped;
        return this;
    }

    public Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
    {
        BeforeRun(Log.Count);
        cancellationToken.ThrowIfCancellationRequested();
        var scene = new Scene(process == ProcessUse.New ? [] : _warmPackageState, _chances);
        List<TestResult> results = [];
        foreach (var test in order)
        {
            results.Add(Run(test, scene));
            if (results[^1].Outcome == TestOutcome.Crashed)
                break;
        }

        Log.Add($"{(process == ProcessUse.New ? "new" : "warm")} {string.Join(' ', order)}: {Verb(results[^1])}");
        return Task.FromResult(new OrderRun(results));
    }

    private static string Verb(TestResult last) => $"{last.Test} {(last.Outcome == TestOutcome.Failed ? "fails" : last.Outcome.ToString().ToLowerInvariant())}";

    private TestResult Run(TestCase test, Scene scene)
    {
        var outcome = _scripts.TryGetValue(test.Name, out var script) ? script(scene) : TestOutcome.Passed;
        return outcome switch
        {
            TestOutcome.Crashed => new TestResult(test, outcome, $"{test} crashed", _crashKinds[test.Name]),
            TestOutcome.Failed => new TestResult(test, outcome, $"{test} is broken"),
            _ => new TestResult(test, outcome),
        };
    }

    private static TestCase Parse(string text)
    {
        var placeAt = text.Split('@');
        var inCollection = placeAt[0].Split(':');
        var name = inCollection[^1];
        var method = name.LastIndexOf('.');
        var @class = method < 0 ? name : name[..method];
        return new TestCase(name, inCollection[0] == name ? @class : inCollection[0], @class, name[(method + 1)..])
        {
            DeclaredPlace = placeAt is [_, var place] ? int.Parse(place) : null,
        };
    }
}
