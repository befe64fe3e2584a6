namespace Shakeout.BranchCoverage.Flow.Solving;

/// <summary>Puts together what hangs together.</summary>
internal sealed class Groups(int items)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, items)];

    /// <summary>The groups.</summary>
    public IEnumerable<IReadOnlyList<int>> All => Enumerable.Range(0, items).GroupBy(Root).Select(group => group.ToList());

    /// <summary>Joins the groups of two items.</summary>
    public void Join(int one, int other) => _parent[Root(one)] = Root(other);

    private int Root(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }
}
