using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Puts rows into an order in which every foreign key finds what it refers to.</summary>
/// <remarks>
/// 1. Rows of one map are a group; a group needs those that its rows refer to. One whose needs are all placed is placed next.
/// 2. Where there is none, they hang together in a cycle: one is placed that misses only keys that may be null, and they are filled in a
///    second step.
/// 3. Where there is none either, one that misses keys that can be put off to the end of the transaction.
/// 4. Else the cycle is refused.
/// 5. Within a group, a row comes after the rows of the group that it refers to.
/// </remarks>
internal sealed class InsertionOrder
{
    private readonly List<RowGroup> _placed = [];
    private readonly List<RowGroup> _open;

    public InsertionOrder(IEnumerable<Row> rows)
    {
        _open = [.. rows.GroupBy(row => row.Map).Select(group => new RowGroup(group.Key, [.. group]))];
        var byMap = _open.ToDictionary(group => group.Map);
        foreach (var group in _open)
            group.FindNeeds(byMap);
        while (_open.Count > 0)
            Place(Next(need => true) ?? Next(need => !need.CanWait) ?? Next(need => !need.CanWait && !need.IsDeferrable) ?? throw Endless());
        foreach (var group in _placed)
            group.SortRows();
    }

    /// <summary>Groups in the order in which they are inserted.</summary>
    public IReadOnlyList<RowGroup> Groups => _placed;

    /// <summary>Whether a foreign key must be put off to the end of the transaction.</summary>
    public bool IsDeferred => _placed.Any(group => group.IsDeferred);

    /// <summary>A group that misses none of the keys that count: of several, the one that misses the fewest others.</summary>
    private RowGroup? Next(Func<ForeignKey, bool> counts)
        => _open.Where(group => !Missing(group).Any(need => counts(need.Key))).MinBy(group => Missing(group).Count());

    private void Place(RowGroup group)
    {
        foreach (var need in Missing(group).ToList())
            group.Close(need.Key);
        _open.Remove(group);
        _placed.Add(group);
    }

    private IEnumerable<RowGroup.Need> Missing(RowGroup group) => group.Needs.Where(need => need.Group != group && _open.Contains(need.Group));

    /// <summary>Following what is missing, whatever is left leads into the cycle.</summary>
    private FactoryException Endless()
    {
        var path = new List<RowGroup.Need>();
        var group = _open[0];
        int start;
        do
        {
            path.Add(Missing(group).First(need => !need.Key.CanWait && !need.Key.IsDeferrable));
            group = path[^1].Group;
            start = path.FindIndex(need => need.Key.From == group.Map.Table);
        }
        while (start < 0);
        var cycle = path.Skip(start).Select(need => need.Key).ToList();
        return new($"""
            There is no order to insert these rows in: {string.Join(" -> ", cycle.Select(key => key.From.Shown).Append(cycle[0].From.Shown))}
            {string.Join('\n', cycle.Select(key => $"  '{key.Shown}' refers to '{key.To.Shown}' and may not be null"))}
            Make one of these columns nullable, or its foreign key DEFERRABLE, so that it is checked at the end of the transaction.
            """);
    }
}
