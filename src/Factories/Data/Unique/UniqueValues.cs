using System.Collections.Concurrent;

namespace Shakeout.Factories.Data.Unique;

/// <summary>What one test was given as unique so far, by member. Different tests share nothing.</summary>
internal sealed class UniqueValues
{
    private readonly ConcurrentDictionary<string, Dictionary<object, int>> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a value for a member.</summary>
    /// <returns>How often the member took it, this time included: 1 for a new one.</returns>
    public int Take(string member, object value)
    {
        var taken = _taken.GetOrAdd(member, static _ => []);
        lock (taken)
            return taken[value] = taken.GetValueOrDefault(value) + 1;
    }

    /// <summary>How many different values a member took.</summary>
    public int Count(string member)
    {
        if (!_taken.TryGetValue(member, out var taken))
            return 0;
        lock (taken)
            return taken.Count;
    }
}
