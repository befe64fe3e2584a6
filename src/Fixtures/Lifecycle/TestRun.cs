using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Tracing;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>The wider scopes that a test runs in.</summary>
internal sealed record ScopeChain(SharedScope Class, SharedScope Collection, SharedScope Assembly)
{
    /// <summary>The scope of a kind.</summary>
    public SharedScope Of(Scope kind) => kind switch
    {
        Scope.Class => Class,
        Scope.Collection => Collection,
        _ => Assembly,
    };

    /// <summary>Remembers in all of them that a test failed.</summary>
    public void MarkFailed() => Class.MarkFailed();
}

/// <summary>The fixtures of one test: set up before its class is made, torn down after its class is disposed.</summary>
/// <param name="run">The run.</param>
/// <param name="scopes">The wider scopes.</param>
/// <param name="variant">What it needs.</param>
/// <param name="asker">The test.</param>
internal sealed class TestRun(FixtureRun run, ScopeChain scopes, PlanVariant variant, Asker asker) : ILiveScope
{
    private readonly LiveFixture?[] _live = new LiveFixture?[variant.Plan.Steps.Count];
    private List<SemaphoreSlim>? _claims;
    private LateSetUps? _late;
    private RequestHost? _host;

    /// <summary>What is told about this test's fixtures.</summary>
    public ScopeTrace Trace { get; } = new(asker.Test);

    /// <inheritdoc/>
    public bool HasFailed => Trace.HasFailed;

    /// <inheritdoc/>
    public void MarkFailed()
    {
        Trace.HasFailed = true;
        scopes.MarkFailed();
    }

    /// <inheritdoc/>
    public void Output(string line) => run.Output(line);

    /// <summary>Sets up all that the plan holds, in its order.</summary>
    /// <exception cref="FixtureException">One of them failed; what was set up before waits for the teardown.</exception>
    public async ValueTask SetUpAsync()
    {
        if (variant.Plan.Exclusive.Count > 0)
            await ClaimAsync();
        for (var index = 0; index < _live.Length; index++)
        {
            var step = variant.Plan.Steps[index];
            var setUp = new SetUp(run, step, variant, asker);
            _live[index] = step.Definition.Scope == Scope.Test
                ? await setUp.MakeAsync(this, _live, _late ??= new(), Trace)
                : await scopes.Of(step.Definition.Scope).GetAsync(variant.Keys[index], setUp, _live, Trace);
        }
    }

    /// <summary>What fills a parameter that the test asked for.</summary>
    /// <param name="asked">Its place among those asked for.</param>
    public object? ValueFor(int asked)
    {
        var step = variant.Plan.Asked[asked];
        return step >= 0 ? _live[step]!.Made.Value : Request();
    }

    /// <summary>Tears down the test's own fixtures, the last first.</summary>
    /// <param name="failed">Whether the test, or its set-up, failed.</param>
    /// <returns>What failed in the teardown.</returns>
    public async ValueTask<IReadOnlyList<Exception>> TearDownAsync(bool failed)
    {
        if (failed)
            MarkFailed();
        TakeNotesOfTheTest();
        var late = _late is null ? [] : await _late.EndAsync();
        if (late.Count > 0)
            MarkFailed();
        var failures = await new Teardown(run, this, asker.Test).RunAsync(Own(), Trace);
        for (var index = (_claims?.Count ?? 0) - 1; index >= 0; index--)
            _claims![index].Release();
        run.File?.Write(Trace);
        return late.Count == 0 ? failures : [.. late, .. failures];
    }

    // What was noted while the test ran stands before the teardown.
    private void TakeNotesOfTheTest()
    {
        foreach (var fixture in _live)
            if (fixture is not null)
                Trace.AddNoted(fixture.Host.TakeNotes(), fixture.Definition);
        Trace.AddNoted(_host?.TakeNotes() ?? [], fixture: null);
    }

    private async ValueTask ClaimAsync()
    {
        foreach (var definition in variant.Plan.Exclusive)
        {
            var claim = run.ClaimOn(definition);
            var start = run.Clock.GetTimestamp();
            if (!claim.Wait(0, CancellationToken.None))
            {
                await claim.WaitAsync(asker.Cancellation);
                Trace.Add(TraceKind.Waited, definition, run.Clock.GetElapsedTime(start), "exclusive: one test at a time uses it");
            }

            (_claims ??= []).Add(claim);
        }
    }

    // Wider scopes stand first in a plan; where a set-up failed, nothing stands behind it.
    private ArraySegment<LiveFixture?> Own()
    {
        var end = _live.Length;
        while (end > 0 && _live[end - 1] is null)
            end--;
        var start = end;
        while (start > 0 && _live[start - 1]!.Definition.Scope == Scope.Test)
            start--;
        return new(_live, start, end - start);
    }

    private FixtureRequest Request() => new(_host ??= new(this))
    {
        Fixture = asker.Test,
        Scope = Scope.Test,
        AskedBy = asker.Test,
        Worker = asker.Worker,
        DataSeed = run.DataSeed.Value,
        Cancellation = asker.Cancellation,
    };
}
