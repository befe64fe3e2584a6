using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Tracing;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Lifecycle;

/// <summary>The set-up of one instance of a fixture.</summary>
/// <param name="run">The run.</param>
/// <param name="step">The fixture in the plan.</param>
/// <param name="variant">The values picked.</param>
/// <param name="asker">The test that asks first.</param>
internal readonly struct SetUp(FixtureRun run, PlanStep step, PlanVariant variant, Asker asker)
{
    /// <summary>What is made.</summary>
    public FixtureDefinition Definition => step.Definition;

    /// <summary>Makes it, and tells of it.</summary>
    /// <param name="scope">The scope that it will live in.</param>
    /// <param name="earlier">The fixtures of the plan's earlier steps.</param>
    /// <param name="late">Takes the clean-up of a set-up that ends only after its time limit.</param>
    /// <param name="trace">Takes the line that says how it went.</param>
    /// <exception cref="FixtureException">It failed; what was half built is cleaned up.</exception>
    public ValueTask<LiveFixture> MakeAsync(ILiveScope scope, LiveFixture?[] earlier, LateSetUps late, ScopeTrace trace)
    {
        var start = run.Clock.GetTimestamp();
        var host = new RequestHost(scope);
        var maker = run.MakerOf(Definition);
        // Most fixtures are objects that a constructor makes: they are spared what an async method costs.
        if (!maker.IsImmediate)
            return MakeInStepsAsync(host, earlier, late, trace, start);
        try
        {
            return new(Live(maker.MakeAtOnce(Arguments(host, earlier, asker.Cancellation)), host, trace, start));
        }
        catch (Exception failure)
        {
            throw Told(Failed(host, failure), trace, start);
        }
    }

    private async ValueTask<LiveFixture> MakeInStepsAsync(RequestHost host, LiveFixture?[] earlier, LateSetUps late, ScopeTrace trace, long start)
    {
        MadeFixture? made;
        try
        {
            made = Definition.Declared.SetUpTimeout > 0
                ? await MakeInTimeAsync(host, earlier, late)
                : await MakeWholeAsync(host, earlier, asker.Cancellation);
        }
        catch (Exception failure)
        {
            throw Told(Failed(host, failure), trace, start);
        }

        return made is { } inTime ? Live(inTime, host, trace, start) : throw Told(NotInTime(host), trace, start);
    }

    private LiveFixture Live(MadeFixture made, RequestHost host, ScopeTrace trace, long start)
    {
        trace.Add(TraceKind.Created, Definition, run.Clock.GetElapsedTime(start), Definition.Scope == Scope.Test ? step.Why : $"first asked for by {asker.Test}");
        trace.Add(host.TakeNotes());
        return new(Definition, asker.Test, made, host);
    }

    private FixtureException Told(FixtureException failure, ScopeTrace trace, long start)
    {
        trace.Add(TraceKind.Failed, Definition, run.Clock.GetElapsedTime(start), FailureText.Of(failure.InnerException ?? failure));
        return failure;
    }

    private FixtureException NotInTime(RequestHost host) => new(
        $"{Subject} was not set up within {Definition.Declared.SetUpTimeout} ms, asked for by '{asker.Test}'.{Noted(host)}\n" +
        "Find what it waits for, or raise SetUpTimeout on its [Fixture].");

    private FixtureException Failed(RequestHost host, Exception failure)
        => new($"{Subject} failed in its set-up, asked for by '{asker.Test}'.{Noted(host)}\n{FailureText.Of(failure)}", failure);

    private string Subject => $"Fixture '{Definition.Name}' ({ScopeText.Of(Definition.Scope)} scope)";

    private static string Noted(RequestHost host) => string.Concat(host.TakeNotes().Select(note => $"\n  {note}"));

    // Null when the time is up. The limit holds for blocking set-ups too: hence a thread of its own.
    private async ValueTask<MadeFixture?> MakeInTimeAsync(RequestHost host, LiveFixture?[] earlier, LateSetUps late)
    {
        var limit = TimeSpan.FromMilliseconds(Definition.Declared.SetUpTimeout);
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(asker.Cancellation);
        var self = this;
        var start = new Task<Task<MadeFixture>>(() => self.MakeInLinkAsync(host, earlier, cancellation));
        var making = start.Unwrap();
        var inTime = making.WaitAsync(limit, run.Clock, CancellationToken.None);
        start.Start(TaskScheduler.Default);
        try
        {
            return await inTime;
        }
        catch (TimeoutException) when (!making.IsCompleted)
        {
            // Not waited for: what hears of it may block, as the set-up did.
            _ = cancellation.CancelAsync();
            late.Add(CleanUpAsync(making, limit));
            return null;
        }
        catch (TimeoutException)
        {
            // It came to its end in the moment in which its time was up.
            return await making;
        }
    }

    // The fixture may keep its cancellation until its teardown, and the link lasts as long.
    private async Task<MadeFixture> MakeInLinkAsync(RequestHost host, LiveFixture?[] earlier, CancellationTokenSource cancellation)
    {
        try
        {
            var made = await MakeWholeAsync(host, earlier, cancellation.Token);
            return made with { Teardown = new LinkedTeardown(made.Teardown, cancellation) };
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // One that is being cancelled still calls those who asked to hear of it.
            cancellation.Dispose();
            throw;
        }
    }

    private async Task<FixtureException?> CleanUpAsync(Task<MadeFixture> making, TimeSpan limit)
    {
        MadeFixture made;
        try
        {
            made = await making.WaitAsync(limit, run.Clock, CancellationToken.None);
        }
        catch (Exception)
        {
            // It was told already that this set-up failed; one that ignores its cancellation is left behind.
            return null;
        }

        try
        {
            if (made.Teardown is { } teardown)
                await teardown.DisposeAsync();
            return null;
        }
        catch (Exception failure)
        {
            return new($"{Subject} was set up too late, asked for by '{asker.Test}', and failed in its teardown.\n{FailureText.Of(failure)}", failure);
        }
    }

    private async ValueTask<MadeFixture> MakeWholeAsync(RequestHost host, LiveFixture?[] earlier, CancellationToken cancellation)
    {
        var made = await run.MakerOf(Definition).MakeAsync(Arguments(host, earlier, cancellation), cancellation);
        if (run.Initialisation is { } initialisation && made.IsOwned && initialisation.Of.IsInstanceOfType(made.Value))
        {
            try
            {
                await initialisation.Run(made.Value!);
            }
            catch (Exception failure)
            {
                await CleanUpAfterAsync(failure, made);
                throw;
            }
        }

        return made;
    }

    private static async ValueTask CleanUpAfterAsync(Exception failure, MadeFixture made)
    {
        try
        {
            if (made.Teardown is { } teardown)
                await teardown.DisposeAsync();
        }
        catch (Exception second)
        {
            throw new FixtureException(
                $"Both its set-up and the clean-up of what was half built failed.\n{FailureText.Of(failure)}\n{FailureText.Of(second)}",
                new AggregateException(failure, second));
        }
    }

    private object?[] Arguments(RequestHost host, LiveFixture?[] earlier, CancellationToken cancellation)
    {
        var parameters = Definition.Parameters;
        if (parameters.Count == 0)
            return [];
        var arguments = new object?[parameters.Count];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = parameters[index].Kind switch
            {
                ParameterKind.Fixture => earlier[step.Inputs[index]]!.Made.Value,
                ParameterKind.Request => RequestOf(host, cancellation),
                ParameterKind.Cancellation => cancellation,
                _ => Picked(index),
            };
        return arguments;
    }

    private FixtureRequest RequestOf(RequestHost host, CancellationToken cancellation) => new(host)
    {
        Fixture = Definition.Name,
        Scope = Definition.Scope,
        AskedBy = asker.Test,
        Parameter = Parameter(),
        Worker = asker.Worker,
        DataSeed = run.DataSeed.Value,
        Cancellation = cancellation,
    };

    private object? Parameter()
    {
        var picked = new List<object?>();
        for (var index = 0; index < step.Choices.Count; index++)
            if (step.Choices[index] >= 0)
                picked.Add(Picked(index));
        return picked.Count > 1 ? picked.ToArray() : picked.FirstOrDefault();
    }

    private object? Picked(int parameter)
    {
        var choice = step.Choices[parameter];
        return variant.Plan.Choices[choice].Parameter.Values[variant.Picks[choice]];
    }
}
