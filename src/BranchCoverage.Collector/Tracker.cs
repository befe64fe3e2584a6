using System.Reflection;

namespace Shakeout.BranchCoverage.Collector;

/// <summary>The counts of one assembly that coverlet measures.</summary>
/// <param name="assembly">The assembly.</param>
/// <param name="counts">The field of its counts: coverlet puts another array there whenever it writes them down.</param>
internal sealed class Tracker(Assembly assembly, FieldInfo counts)
{
    // Most counts do not change in a test: so many at a time are compared as one.
    private const int Block = 128;

    private int[]? _counts;
    private int[] _before = [];

    /// <summary>The file that the assembly was loaded from: while the tests run, the one with coverlet's counters.</summary>
    public string Location => assembly.Location;

    /// <summary>Writes what was counted since the last time.</summary>
    public void WriteDifference(CountsFile file)
    {
        if (counts.GetValue(null) is not int[] now)
            return;
        if (now != _counts)
            (_counts, _before) = (now, new int[now.Length]);
        for (var first = 0; first < now.Length; first += Block)
        {
            var length = Math.Min(Block, now.Length - first);
            if (now.AsSpan(first, length).SequenceEqual(_before.AsSpan(first, length)))
                continue;
            for (var counter = first; counter < first + length; counter++)
            {
                // Others may count on.
                var count = now[counter];
                if (count == _before[counter])
                    continue;
                file.Write(this, counter, count - _before[counter]);
                _before[counter] = count;
            }
        }
    }
}
