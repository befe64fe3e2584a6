using System.Collections.Concurrent;

namespace Subjects.BranchCorpus;

public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Of)
{
    public bool HasNext => Number < Of && Items.Count > 0; //~ Items.Count > 0 = false
}

public sealed record OrderRow(int Id, string Customer, string? City, string Size, int? Discount);

/// <summary>A cache that forgets: what is old first, and what is oldest when it is full.</summary>
public sealed class Cache<TKey, TValue>(TimeProvider clock, int capacity, TimeSpan? lifetime = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, (TValue Value, DateTimeOffset At)> _entries = [];
    private readonly LinkedList<TKey> _order = new();
    private readonly Lock _gate = new();

    public int Hits { get; private set; }

    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry) && !IsOld(entry.At)) //~ IsOld(entry.At) = true
            {
                Hits++;
                _order.Remove(key);
                _order.AddLast(key);
                return entry.Value;
            }
            var value = make(key);
            _entries[key] = (value, clock.GetUtcNow());
            _order.AddLast(key);
            while (_entries.Count > capacity && _order.First is { Value: var oldest }) //~ _order.First is { Value: var oldest } = false
            {
                _order.RemoveFirst();
                _entries.Remove(oldest);
            }
            return value;
        }
    }

    public bool Forget(TKey key)
    {
        if (!_entries.Remove(key, out var entry))
            return false;
        _order.Remove(key);
        (entry.Value as IDisposable)?.Dispose();
        return true;
    }

    private bool IsOld(DateTimeOffset at) => lifetime is { } span && clock.GetUtcNow() - at > span; //~ lifetime is { } span = true
}

/// <summary>Lets a number of calls through in a span of time.</summary>
public sealed class Limiter(TimeProvider clock, int limit, TimeSpan span)
{
    private readonly Queue<DateTimeOffset> _calls = new();

    public bool TryEnter()
    {
        var now = clock.GetUtcNow();
        while (_calls.TryPeek(out var first) && now - first >= span) //~ now - first >= span = true
            _calls.Dequeue();
        if (_calls.Count >= limit)
            return false;
        _calls.Enqueue(now);
        return true;
    }
}

/// <summary>What stands between a request and its answer.</summary>
public static class Serving
{
    public static Page<T> Cut<T>(IReadOnlyList<T> all, int number, int size)
    {
        ArgumentNullException.ThrowIfNull(all);
        if (size is < 1 or > 100) //~ size is < 1 or > 100 = true
            throw new ArgumentOutOfRangeException(nameof(size));
        var of = Math.Max(1, (all.Count + size - 1) / size);
        if (number < 1) //~ number < 1 = true
            number = 1;
        else if (number > of)
            number = of;
        return new([.. all.Skip((number - 1) * size).Take(size)], number, of);
    }

    public static OrderRow Map(Order order, IReadOnlyDictionary<int, int>? discounts) => new(
        order.Id,
        order.Customer.Name is { Length: > 0 } name ? name : "guest", //~ order.Customer.Name is { Length: > 0 } name = false
        order.Customer.Address?.City,
        order.Total switch
        {
            < 10 => "small", //~ < 10 = taken
            < 100 => "middle",
            _ => "large",
        },
        discounts is not null && discounts.TryGetValue(order.Id, out var discount) ? discount : null); //~ discounts.TryGetValue(order.Id, out var discount) = true

    public static string Route(string method, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (method, parts)
        {
            case ("GET", []):
                return "home";
            case ("GET", ["orders"]):
                return "list";
            case ("GET" or "HEAD", ["orders", var id]) when int.TryParse(id, out var number) && number > 0: //~ number > 0 = false
                return $"order {number}";
            case ("POST", ["orders"]): //~ ("POST", ["orders"]) = taken
                return "new";
            case ("DELETE", [.., var last]) when last != "orders": //~ last != "orders" = true
                return "gone";
            case (_, ["health" or "ready", ..]): //~ (_, ["health" or "ready", ..]) = taken
                return "fine";
            default:
                return "missing";
        }
    }

    public static async Task<string> FetchAsync(Func<string, Task<(int Status, string? Body)>> get, string url, int attempts)
    {
        var last = "nothing";
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var (status, body) = await get(url);
            switch (status)
            {
                case >= 200 and < 300:
                    return body ?? ""; //~ body = null
                case 301 or 302 when body is not null: //~ 301 or 302 = taken
                    url = body;
                    break;
                case 429:
                case >= 500: //~ >= 500 = taken
                    last = $"status {status}";
                    await Task.Yield();
                    break;
                default: //~ default = taken
                    throw new HttpError(status);
            }
        }
        return last;
    }

    public static async Task<int> PollAsync(Func<Task<string>> ask, int turns, CancellationToken token)
    {
        var turn = 0;
        do
        {
            token.ThrowIfCancellationRequested();
            try
            {
                if (await ask() is "ready" or "done") //~ "done" = true
                    return turn;
            }
            catch (OperationCanceledException) when (token.IsCancellationRequested) //~ catch (OperationCanceledException) = entered
            {
                return -2;
            }
            catch (InvalidOperationException)
            {
                await Task.Yield();
            }
        }
        while (++turn < turns);
        return -1;
    }

    public static async IAsyncEnumerable<int> ChangesAsync(IAsyncEnumerable<int> values, Func<int, bool>? filter = null)
    {
        int? last = null;
        await foreach (var value in values)
        {
            if (value == last || filter?.Invoke(value) == false) //~ value == last = true ;; filter?.Invoke(value) == false = true
                continue;
            last = value;
            yield return value;
        }
    }

    public static IEnumerable<T[]> Batches<T>(IEnumerable<T> items, int size)
    {
        var batch = new List<T>(size);
        foreach (var item in items)
        {
            batch.Add(item);
            if (batch.Count == size)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }
        if (batch.Count > 0) //~ batch.Count > 0 = false
            yield return [.. batch];
    }

    public static int Publish(ConcurrentDictionary<string, List<Action<string>>> topics, string topic, string message)
    {
        var told = 0;
        if (!topics.TryGetValue(topic, out var listeners) || listeners.Count == 0) //~ listeners.Count == 0 = true
            return 0;
        foreach (var listener in listeners)
        {
            try
            {
                listener(message);
                told++;
            }
            catch (Exception e) when (e is not OutOfMemoryException) //~ e is not OutOfMemoryException = false
            {
                if (topics.Count > 10) //~ topics.Count > 10 = true
                    break;
            }
        }
        return told;
    }

    public static bool Same(string expected, string actual)
    {
        if (expected.Length != actual.Length) //~ expected.Length != actual.Length = true
            return false;
        var difference = 0;
        for (var i = 0; i < expected.Length; i++)
            difference |= expected[i] ^ actual[i];
        return difference == 0;
    }

    public static async Task<bool> NeverAsync(Store? store)
    {
        await foreach (var n in Asynchronous.NumbersAsync(3))
        {
            if (store is not null && await store.HasAsync(n))
                return true;
        }
        return false;
    }
}
