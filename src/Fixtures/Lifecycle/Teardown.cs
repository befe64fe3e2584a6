using Shakeout.Fixtures.Tracing;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>The teardown of fixtures: the last one made goes first, and one that fails keeps none from its own.</summary>
/// <param name="run">The run.</param>
/// <param name="scope">The scope that ends.</param>
/// <param name="name">Its name for messages: the test's or the class's.</param>
internal readonly struct Teardown(FixtureRun run, ILiveScope scope, string name)
{
    /// <summary>Tears down.</summary>
    /// <param name="made">The fixtures in the order in which they were made.</param>
    /// <param name="trace">Takes a line for each.</param>
    /// <returns>What failed.</returns>
    public async ValueTask<IReadOnlyList<Exception>> RunAsync(IReadOnlyList<LiveFixture?> made, ScopeTrace trace)
    {
        List<Exception>? failures = null;
        for (var index = made.Count - 1; index >= 0; index--)
        {
            if (made[index] is not { Made.Teardown: { } teardown } fixture)
                continue;
            var start = run.Clock.GetTimestamp();
            try
            {
                await teardown.DisposeAsync();
                trace.Add(TraceKind.TornDown, fixture.Definition, run.Clock.GetElapsedTime(start), "");
            }
            catch (Exception failure)
            {
                trace.Add(TraceKind.TeardownFailed, fixture.Definition, run.Clock.GetElapsedTime(start), FailureText.Of(failure));
                scope.MarkFailed();
                (failures ??= []).Add(Attributed(fixture, failure));
            }

            trace.Add(fixture.Host.TakeNotes());
        }

        return failures ?? (IReadOnlyList<Exception>)[];
    }

    private FixtureException Attributed(LiveFixture fixture, Exception failure)
    {
        var ended = name == fixture.AskedBy ? $"of '{name}'" : $"at the end of '{name}', first asked for by '{fixture.AskedBy}'";
        return new($"Fixture '{fixture.Definition.Name}' ({ScopeText.Of(fixture.Definition.Scope)} scope) failed in its teardown {ended}.\n{FailureText.Of(failure)}", failure);
    }
}
