namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// Lays two sequences beside each other that tell the same story, each perhaps with gaps, so that the pairs are as alike as can be.
/// Where several ways are equally good, only those pairs are taken that are in all of them.
/// </summary>
internal sealed class Alignment
{
    private readonly int[,] _before;
    private readonly int[,] _after;
    private readonly int _ones;
    private readonly int _others;
    private readonly Func<int, int, int> _likeness;

    private Alignment(int ones, int others, Func<int, int, int> likeness)
    {
        (_ones, _others, _likeness) = (ones, others, likeness);
        (_before, _after) = (new int[ones + 1, others + 1], new int[ones + 1, others + 1]);
        for (var one = 1; one <= ones; one++)
        {
            for (var other = 1; other <= others; other++)
                _before[one, other] = Math.Max(Math.Max(_before[one - 1, other], _before[one, other - 1]), likeness(one - 1, other - 1) is > 0 and var alike ? _before[one - 1, other - 1] + alike : 0);
        }
        for (var one = ones - 1; one >= 0; one--)
        {
            for (var other = others - 1; other >= 0; other--)
                _after[one, other] = Math.Max(Math.Max(_after[one + 1, other], _after[one, other + 1]), likeness(one, other) is > 0 and var alike ? _after[one + 1, other + 1] + alike : 0);
        }
    }

    /// <summary>The pairs that are certain.</summary>
    /// <param name="ones">How long the one sequence is.</param>
    /// <param name="others">How long the other is.</param>
    /// <param name="likeness">How alike two items are; 0 where they can be no pair.</param>
    public static IEnumerable<(int One, int Other)> Of(int ones, int others, Func<int, int, int> likeness)
    {
        var alignment = new Alignment(ones, others, likeness);
        return Enumerable.Range(0, ones).Select(one => (one, alignment.Certain(one))).Where(pair => pair.Item2 >= 0);
    }

    // A pair is certain if no best alignment leaves the item out or pairs it with another.
    private int Certain(int one)
    {
        var best = _before[_ones, _others];
        if (Enumerable.Range(0, _others + 1).Any(other => _before[one, other] + _after[one + 1, other] == best))
            return -1;
        var possible = Enumerable.Range(0, _others).Where(other => _likeness(one, other) is > 0 and var alike && _before[one, other] + alike + _after[one + 1, other + 1] == best).ToList();
        return possible is [var only] ? only : -1;
    }
}
