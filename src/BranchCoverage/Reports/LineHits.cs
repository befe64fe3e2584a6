using System.Collections;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>How often lines ran, sorted by line: a fraction of the memory of a hash table, of which a large report would need tens of thousands.</summary>
internal sealed class LineHits : IReadOnlyDictionary<int, long>
{
    private readonly int[] _lines;
    private readonly long[] _hits;

    private LineHits(int[] lines, long[] hits) => (_lines, _hits) = (lines, hits);

    /// <inheritdoc/>
    public int Count => _lines.Length;

    /// <inheritdoc/>
    public IEnumerable<int> Keys => _lines;

    /// <inheritdoc/>
    public IEnumerable<long> Values => _hits;

    /// <inheritdoc/>
    public long this[int key] => TryGetValue(key, out var hits) ? hits : throw new KeyNotFoundException($"Line {key} cannot run.");

    /// <summary>Takes lines in any order; the hits of one that comes twice are added up.</summary>
    public static LineHits Of(IReadOnlyList<KeyValuePair<int, long>> entries)
    {
        var (lines, hits) = (new int[entries.Count], new long[entries.Count]);
        for (var index = 0; index < lines.Length; index++)
            (lines[index], hits[index]) = (entries[index].Key, entries[index].Value);
        if (IsSorted(lines))
            return new(lines, hits);
        Array.Sort(lines, hits);
        return AddUp(lines, hits);
    }

    /// <inheritdoc/>
    public bool ContainsKey(int key) => Array.BinarySearch(_lines, key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(int key, out long value)
    {
        var index = Array.BinarySearch(_lines, key);
        value = index < 0 ? 0 : _hits[index];
        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<int, long>> GetEnumerator()
    {
        for (var index = 0; index < _lines.Length; index++)
            yield return new(_lines[index], _hits[index]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsSorted(int[] lines)
    {
        for (var index = 1; index < lines.Length; index++)
            if (lines[index] <= lines[index - 1])
                return false;
        return true;
    }

    private static LineHits AddUp(int[] lines, long[] hits)
    {
        var last = -1;
        for (var index = 0; index < lines.Length; index++)
        {
            if (last >= 0 && lines[last] == lines[index])
                hits[last] = Counts.Sum(hits[last], hits[index]);
            else
                (lines[++last], hits[last]) = (lines[index], hits[index]);
        }

        return new(lines[..(last + 1)], hits[..(last + 1)]);
    }
}
