using System.Collections.Concurrent;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Databases;

/// <summary>Makes the template once, and clones of it as they are needed; keeps those that nobody uses.</summary>
internal sealed class ClonePool(IDatabaseDialect dialect, TimeSpan timeout) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _places = new(dialect.MostClones);
    private readonly ConcurrentStack<PooledClone> _idle = new();
    private readonly ConcurrentDictionary<PooledClone, bool> _leased = new();
    private readonly ConcurrentQueue<string> _undeleted = new();
    private bool _hasTemplate;
    private bool _isOver;
    private Exception? _fault;
    private int _made;

    /// <summary>A clean clone for a test.</summary>
    /// <param name="request">The test.</param>
    /// <param name="care">Looks at one that was used before.</param>
    /// <exception cref="FixtureException">There is none, and none can be made.</exception>
    public async Task<PooledClone> TakeAsync(FixtureRequest request, CloneCare care)
    {
        if (_isOver)
            throw new FixtureException($"'{request.AskedBy}' asks for a database when those of the run have been deleted. Give 'TestDatabases' a scope that lasts longer.");
        await MakeTemplateAsync(request).ConfigureAwait(false);
        if (!await _places.WaitAsync(timeout, request.Cancellation).ConfigureAwait(false))
            throw NoneFree(request.AskedBy);
        try
        {
            var clone = await IdleAsync(request, care).ConfigureAwait(false) ?? await CloneAsync(request).ConfigureAwait(false);
            clone.Test = request.AskedBy;
            _leased[clone] = true;
            return clone;
        }
        catch (Exception)
        {
            _places.Release();
            throw;
        }
    }

    /// <summary>Takes a clone back from a test, and makes it clean.</summary>
    public async Task GiveBackAsync(PooledClone clone, CloneCare care)
    {
        if (_isOver)
            return;
        var canStay = false;
        try
        {
            canStay = await care.RestoreAsync(clone).ConfigureAwait(false);
        }
        finally
        {
            if (canStay)
                Keep(clone);
            else
                await DiscardAsync(clone).ConfigureAwait(false);
        }
    }

    /// <summary>Deletes a clone that a test had.</summary>
    public async Task DiscardAsync(PooledClone clone)
    {
        await DeleteAsync(clone).ConfigureAwait(false);
        _leased.TryRemove(clone, out _);
        _places.Release();
    }

    /// <summary>Deletes all clones and the template.</summary>
    /// <exception cref="FixtureException">One cannot be deleted.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_isOver)
            return;
        _isOver = true;
        foreach (var clone in _idle.Concat(_leased.Keys))
            await DeleteAsync(clone).ConfigureAwait(false);
        try
        {
            await dialect.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _undeleted.Enqueue($"  the template: {error.Message}");
        }

        if (!_undeleted.IsEmpty)
            throw new FixtureException($"{Counted.Of(_undeleted.Count, "database")} could not be deleted:\n{string.Join('\n', _undeleted.Order(StringComparer.Ordinal))}");
    }

    private async Task MakeTemplateAsync(FixtureRequest request)
    {
        await _turn.WaitAsync(request.Cancellation).ConfigureAwait(false);
        try
        {
            // What failed once would fail again, after the same wait, for each of a thousand tests.
            if (_fault is not null)
                throw new FixtureException(_fault.Message, _fault);
            if (_hasTemplate)
                return;
            foreach (var line in await dialect.MakeTemplateAsync(request.Cancellation).ConfigureAwait(false))
                request.Note(line);
            _hasTemplate = true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _fault ??= fault;
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<PooledClone?> IdleAsync(FixtureRequest request, CloneCare care)
    {
        while (_idle.TryPop(out var clone))
        {
            var isClean = false;
            try
            {
                isClean = await care.IsCleanAsync(clone).ConfigureAwait(false);
            }
            finally
            {
                if (!isClean)
                    await DeleteAsync(clone).ConfigureAwait(false);
            }

            if (!isClean)
                continue;
            request.Note($"'{clone.Database.Name}', last used by '{clone.Test}'");
            return clone;
        }

        return null;
    }

    private async Task<PooledClone> CloneAsync(FixtureRequest request)
    {
        var start = TimeProvider.System.GetTimestamp();
        var clone = await dialect.CloneAsync(Interlocked.Increment(ref _made), request.Cancellation).ConfigureAwait(false);
        request.Note($"'{clone.Name}' cloned from the template in {DurationText.Of(TimeProvider.System.GetElapsedTime(start))}");
        return new PooledClone(clone);
    }

    private void Keep(PooledClone clone)
    {
        _leased.TryRemove(clone, out _);
        _idle.Push(clone);
        _places.Release();
    }

    private async Task DeleteAsync(PooledClone clone)
    {
        try
        {
            await clone.Database.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            _undeleted.Enqueue($"  '{clone.Database.Name}', last used by '{clone.Test}': {error.Message}");
        }
    }

    private FixtureException NoneFree(string test) => new($"""
        No database became free for '{test}' within {DurationText.Of(timeout)}: there may be {dialect.MostClones}, used by {Names.Quoted([.. _leased.Keys.Select(clone => clone.Test!).Order(StringComparer.Ordinal)])}.
        Run fewer tests at a time, use a server on which databases may be made, or raise TestDatabaseOptions.LeaseTimeout.
        """);
}
