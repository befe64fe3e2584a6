namespace Shakeout.Fixtures.Lifecycle;

/// <summary>A fixture that is set up.</summary>
/// <param name="Value">What those who ask for it get.</param>
/// <param name="Teardown">Ends it, at most once; null where there is nothing to end.</param>
internal readonly record struct MadeFixture(object? Value, IAsyncDisposable? Teardown)
{
    /// <summary>Whether it is an object of ours, to initialise and to dispose.</summary>
    public bool IsOwned { get; private init; }

    /// <summary>An object of ours: disposed in the end, where it can be.</summary>
    public static MadeFixture Owned(object? value) => new(value, value switch
    {
        IAsyncDisposable disposable => disposable,
        IDisposable disposable => new Disposal(disposable),
        _ => null,
    }) { IsOwned = true };
}

/// <summary>The teardown of an object without an asynchronous one.</summary>
internal sealed class Disposal(IDisposable value) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        value.Dispose();
        return default;
    }
}

/// <summary>A teardown that ends a link to the run's cancellation too.</summary>
internal sealed class LinkedTeardown(IAsyncDisposable? teardown, CancellationTokenSource link) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (teardown is not null)
                await teardown.DisposeAsync();
        }
        finally
        {
            link.Dispose();
        }
    }
}

/// <summary>The teardown of a sequence: what comes after its one <c>yield return</c>.</summary>
/// <param name="moveNext">Runs it to its next yield.</param>
/// <param name="dispose">Ends it.</param>
internal sealed class SequenceEnd(Func<ValueTask<bool>> moveNext, Func<ValueTask> dispose) : IAsyncDisposable
{
    /// <summary>Runs the set-up; one that fails runs its own <c>finally</c> blocks.</summary>
    /// <returns>Whether it yielded the fixture.</returns>
    public async ValueTask<bool> StartAsync()
    {
        var yielded = false;
        try
        {
            return yielded = await moveNext();
        }
        finally
        {
            if (!yielded)
                await dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (await moveNext())
                throw new FixtureException("It yielded twice. A fixture method yields the fixture once, between set-up and teardown.");
        }
        finally
        {
            await dispose();
        }
    }
}
