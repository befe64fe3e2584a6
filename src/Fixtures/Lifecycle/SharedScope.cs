using System.Collections.Concurrent;
using Shakeout.CurrentTest;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Tracing;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>
/// The fixtures that the tests of a class, a collection or an assembly share. An instance is made once for each set of
/// picks and kept until the end, so that no order of the tests makes it again.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="kind">Which scope.</param>
/// <param name="name">The name of the class, collection or assembly.</param>
internal sealed class SharedScope(FixtureRun run, Scope kind, string name) : ILiveScope
{
    private readonly ConcurrentDictionary<InstanceKey, Lazy<Task<LiveFixture>>> _instances = new();
    private readonly List<LiveFixture> _made = [];
    private readonly LateSetUps _late = new();
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, TestScope> _data = new();

    /// <summary>Whether random data were drawn in it, or around it: they belong to the scope, whichever test came first.</summary>
    public bool HasDrawn => _data.Any(data => data.Value.HasDrawn) || Around?.HasDrawn == true;

    /// <summary>The next wider scope; null around an assembly.</summary>
    public SharedScope? Around { get; init; }

    /// <inheritdoc/>
    public bool HasFailed { get; private set; }

    /// <inheritdoc/>
    public void MarkFailed()
    {
        HasFailed = true;
        Around?.MarkFailed();
    }

    /// <inheritdoc/>
    public void Output(string line) => run.Output(line);

    /// <summary>The instance for a step of a plan; a failed set-up stays failed for all that ask.</summary>
    /// <param name="key">Which instance.</param>
    /// <param name="setUp">Makes it.</param>
    /// <param name="earlier">The fixtures of the plan's earlier steps.</param>
    /// <param name="trace">Takes the line that says whether it was made or reused.</param>
    public async ValueTask<LiveFixture> GetAsync(InstanceKey key, SetUp setUp, LiveFixture?[] earlier, ScopeTrace trace)
    {
        if (_instances.TryGetValue(key, out var known) && known is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var ready } })
        {
            trace.Add(TraceKind.Reused, ready.Definition, default, $"made for {ready.AskedBy}");
            return ready;
        }

        var mine = new Lazy<Task<LiveFixture>>(() => MakeAsync(setUp, earlier, trace));
        var instance = _instances.GetOrAdd(key, mine);
        try
        {
            var fixture = await instance.Value;
            if (instance != mine)
                trace.Add(TraceKind.Reused, fixture.Definition, default, $"made for {fixture.AskedBy}");
            return fixture;
        }
        catch (FixtureException failure) when (instance != mine)
        {
            trace.Add(TraceKind.Failed, setUp.Definition, default, "failed before, and is not tried again");
            throw new FixtureException($"{failure.Message}\nIt is not tried again for '{trace.Title}': its {ScopeText.Of(kind)} shares it.", failure.InnerException);
        }
    }

    /// <summary>Tears down what was made, the last first.</summary>
    /// <returns>What failed.</returns>
    public async ValueTask<IReadOnlyList<Exception>> CloseAsync()
    {
        var trace = new ScopeTrace($"end of {ScopeText.Of(kind)} {name}");
        var late = await _late.EndAsync();
        if (late.Count > 0)
            MarkFailed();
        var failures = await new Teardown(run, this, name).RunAsync(_made, trace);
        run.File?.Write(trace);
        return [.. late, .. failures];
    }

    private async Task<LiveFixture> MakeAsync(SetUp setUp, LiveFixture?[] earlier, ScopeTrace trace)
    {
        using var data = _data.GetOrAdd($"{ScopeText.Of(kind)} {name}: {setUp.Definition.Name}", id => new TestScope(id)).Enter();
        var fixture = await setUp.MakeAsync(this, earlier, _late, trace);
        lock (_gate)
            _made.Add(fixture);
        return fixture;
    }
}
