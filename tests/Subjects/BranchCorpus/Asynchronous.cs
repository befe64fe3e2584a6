using System.Runtime.CompilerServices;

namespace Subjects.BranchCorpus;

/// <summary>A store that answers later.</summary>
public sealed class Store(params IEnumerable<int> ids) : IAsyncDisposable
{
    private readonly HashSet<int> _ids = [.. ids];

    public bool ReadOnly { get; init; }

    public async Task<bool> HasAsync(int id)
    {
        await Task.Yield();
        return _ids.Contains(id);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.Yield();
        if (ReadOnly) //~ ReadOnly = true
            return;
        _ids.Clear();
    }
}

/// <summary>Async methods, iterators and async iterators.</summary>
public static class Asynchronous
{
    public static async Task<string> LoadAsync(int id, bool cached)
    {
        if (cached) //~ cached = true
            return "cached";
        await Task.Yield();
        return id > 0 ? "loaded" : "none"; //~ id > 0 = false
    }

    public static async Task<string> SaveAsync(Store store, int id)
    {
        if (await store.HasAsync(id) && !store.ReadOnly) //~ store.ReadOnly = true
            return "saved";
        return "left";
    }

    public static async Task<int> RetryAsync(Func<int, Task<int>> work, int attempts)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work(attempt);
            }
            catch (HttpError e) when (e.Status == 503 && attempt < attempts) //~ e.Status == 503 = false ;; attempt < attempts = false
            {
                await Task.Yield();
            }
        }
    }

    public static async Task<int> GuardedAsync(Func<Task<int>> work, List<string> log)
    {
        try
        {
            var result = await work();
            if (result > 10) //~ result > 10 = true
                log.Add("much");
            return result;
        }
        catch (TimeoutException) //~ catch (TimeoutException) = entered
        {
            await Task.Yield();
            return -1;
        }
        finally
        {
            await Task.Yield();
            log.Add(log.Count == 0 ? "first" : "next"); //~ log.Count == 0 = false
        }
    }

    public static async Task<int> StopAsync(CancellationToken token)
    {
        var turns = 0;
        while (!token.IsCancellationRequested) //~ token.IsCancellationRequested = true
        {
            turns++;
            await Task.Yield();
            if (turns == 3)
                break;
        }
        return turns;
    }

    public static async Task<int> SumAsync(IAsyncEnumerable<int> numbers)
    {
        var sum = 0;
        await foreach (var number in numbers) //~ numbers = many
        {
            sum += number;
        }
        return sum;
    }

    public static async Task<int> CountAsync(IAsyncEnumerable<int> numbers, int limit)
    {
        var count = 0;
        await foreach (var number in numbers.ConfigureAwait(false))
        {
            if (number < 0) //~ number < 0 = true
                continue;
            if (++count == limit)
                break;
        }
        return count;
    }

    public static IEnumerable<int> Evens(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (number > 100) //~ number > 100 = true
                yield break;
            if (number % 2 == 0)
                yield return number;
        }
    }

    public static IEnumerable<string> Parts(string? text)
    {
        if (text is null) //~ text is null = true
            yield break;
        try
        {
            foreach (var part in text.Split(','))
                yield return part.Length == 0 ? "empty" : part; //~ part.Length == 0 = true
        }
        finally
        {
            if (text.Length > 50) //~ text.Length > 50 = true
                GC.KeepAlive(text);
        }
    }

    public static async IAsyncEnumerable<int> NumbersAsync(int count, [EnumeratorCancellation] CancellationToken token = default)
    {
        for (var n = 0; n < count; n++)
        {
            await Task.Yield();
            if (token.IsCancellationRequested) //~ token.IsCancellationRequested = true
                yield break;
            yield return n;
        }
    }

    public static async Task<string> OpenAsync(bool readOnly, int id)
    {
        await using var store = new Store(id) { ReadOnly = false };
        return await store.HasAsync(1) ? "one" : readOnly ? "other" : "none"; //~ await store.HasAsync(1) = true ;; readOnly = true
    }

    public static async Task<int[]> AllAsync(IEnumerable<int> ids, Store store)
        => await Task.WhenAll(ids.Select(async id => await store.HasAsync(id) ? id : -id));

    public static IEnumerable<int> NeverEnumerated(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 3)
                yield return i;
        }
    }

    public static async Task<int> NeverCalledAsync(Store store)
    {
        if (await store.HasAsync(1))
            return 1;
        return 0;
    }
}
