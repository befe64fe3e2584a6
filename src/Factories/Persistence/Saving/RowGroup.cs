using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>Rows of one map, which are inserted together.</summary>
/// <param name="map">Their map.</param>
/// <param name="rows">The rows.</param>
internal sealed class RowGroup(TableMap map, List<Row> rows)
{
    private readonly List<ForeignKey> _late = [];

    public TableMap Map { get; } = map;

    public IReadOnlyList<Row> Rows { get; private set; } = rows;

    /// <summary>The groups that its rows refer to, itself perhaps among them.</summary>
    public IReadOnlyList<Need> Needs { get; private set; } = [];

    /// <summary>Foreign keys that are filled in a second step.</summary>
    public IReadOnlyList<ForeignKey> Late => _late;

    /// <summary>Whether one of its foreign keys must be put off to the end of the transaction.</summary>
    public bool IsDeferred { get; private set; }

    public void FindNeeds(IReadOnlyDictionary<TableMap, RowGroup> groups)
        => Needs = [.. Map.Table.ForeignKeys.SelectMany(key => NeededBy(key, groups)).Distinct()];

    /// <summary>Has a foreign key filled after the insert, or checked after it.</summary>
    public void Close(ForeignKey key)
    {
        if (!key.CanWait)
            IsDeferred |= key.IsDeferrable;
        else if (!_late.Contains(key))
            _late.Add(key);
    }

    /// <summary>Puts each row behind the rows of this group that it refers to, depth first, and without recursion: chains may be long.</summary>
    public void SortRows()
    {
        ForeignKey[] keys = [.. Needs.Where(need => need.Group == this && !_late.Contains(need.Key)).Select(need => need.Key)];
        if (keys.Length == 0)
            return;
        var sorted = new List<Row>(Rows.Count);
        var isDone = new Dictionary<Row, bool>(Rows.Count);
        var path = new Stack<(Row Row, int Next)>();
        foreach (var start in Rows)
        {
            Enter(start);
            while (path.TryPop(out var step))
            {
                if (step.Next == keys.Length)
                {
                    isDone[step.Row] = true;
                    sorted.Add(step.Row);
                    continue;
                }

                path.Push((step.Row, step.Next + 1));
                if (step.Row.Targets[keys[step.Next].Index] is not { IsSaved: false } target || target.Map != Map || target == step.Row)
                    continue;
                if (isDone.TryGetValue(target, out var done) && !done)
                    Close(keys[step.Next]);
                else
                    Enter(target);
            }
        }

        Rows = sorted;

        void Enter(Row row)
        {
            if (isDone.TryAdd(row, false))
                path.Push((row, 0));
        }
    }

    private HashSet<Need> NeededBy(ForeignKey key, IReadOnlyDictionary<TableMap, RowGroup> groups)
    {
        var needs = new HashSet<Need>();
        TableMap? last = null;
        foreach (var row in Rows)
        {
            if (row.Targets[key.Index] is { } target)
            {
                if (!target.IsSaved && target.Map != last)
                    needs.Add(new(groups[last = target.Map], key));
            }
            else if (last is null && row.Values[key.Columns[0].Ordinal] is not null)
            {
                // A key that was given as a value, and not by an object, may be that of any row of the other table.
                needs.UnionWith(groups.Values.Where(group => group.Map.Table == key.To && group != this).Select(group => new Need(group, key)));
            }
        }

        return needs;
    }

    /// <summary>A group that must be there first, and the foreign key that needs it.</summary>
    public readonly record struct Need(RowGroup Group, ForeignKey Key);
}
