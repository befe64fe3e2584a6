using System.Collections;
using Shakeout.Factories.Persistence.Schema;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>The rows of a graph: of each object that was built, and of what hangs on it and was handed in.</summary>
/// <remarks>
/// 1. Objects that were built are walked first, and what they lead to.
/// 2. What was handed in is then looked up: what is in the database already is referred to and walked no further, the rest is saved
///    with the graph and walked like it. So no object is saved twice.
/// 3. That is repeated until nothing new is met.
/// </remarks>
internal sealed class GraphRows(IObjectMapper mapper, ISavedRows saved)
{
    private readonly Dictionary<object, ObjectRows> _met = new(ReferenceEqualityComparer.Instance);
    private readonly List<Row> _rows = [];
    private readonly Queue<ObjectRows> _open = [];
    private readonly HashSet<(TableSchema, Row, Row)> _joined = [];
    private List<ObjectRows> _handedIn = [];

    /// <summary>All rows to be saved, in the order in which their objects were met.</summary>
    public async Task<IReadOnlyList<Row>> CollectAsync(BuiltGraph graph, SqlSession session, CancellationToken cancellation)
    {
        var unmapped = new List<BuiltObject>();
        foreach (var built in graph.Objects)
        {
            if (mapper.Find(built.Value) is { } map)
                Meet(built, map);
            else
                unmapped.Add(built);
        }

        await WalkAsync(session, cancellation).ConfigureAwait(false);
        var nested = _met.Values.SelectMany(met => met.Map.Nested).ToHashSet();
        return unmapped.Find(built => !nested.Contains(built.Value.GetType())) is { Value: not null } homeless
            ? throw mapper.Unmapped(homeless)
            : [.. _rows.Where(row => !row.IsSaved)];
    }

    private async Task WalkAsync(SqlSession session, CancellationToken cancellation)
    {
        do
        {
            while (_open.TryDequeue(out var next))
            {
                foreach (var navigation in next.Map.Navigations)
                    Follow(navigation, next);
            }

            var handedIn = _handedIn;
            _handedIn = [];
            await saved.MarkAsync([.. handedIn.Select(met => met.Rows[0])], session, cancellation).ConfigureAwait(false);
            foreach (var met in handedIn)
            {
                if (met.Rows[0].IsSaved)
                    Array.ForEach(met.Rows, row => row.IsSaved = true);
                else
                    _open.Enqueue(met);
            }
        }
        while (_open.Count > 0 || _handedIn.Count > 0);
    }

    private void Follow(Navigation navigation, ObjectRows from)
    {
        switch (navigation)
        {
            case ToOne toOne when navigation.Read(from.Rows[0].Source!) is { } target:
                from.In(toOne.Key.From)!.Targets[toOne.Key.Index] = Other(navigation, from, target).In(toOne.Key.To);
                break;
            case ToMany toMany:
                foreach (var item in Items(navigation, from))
                    Other(navigation, from, item).In(toMany.Key.From)!.Targets[toMany.Key.Index] ??= from.In(toMany.Key.To);
                break;
            case Joined joined:
                foreach (var item in Items(navigation, from))
                    Join(joined, from.In(joined.Here.To)!, Other(navigation, from, item).In(joined.There.To)!);
                break;
        }
    }

    /// <summary>Both sides may know of the same join.</summary>
    private void Join(Joined joined, Row here, Row there)
    {
        if (!_joined.Add((joined.Join.Table, here, there)) || !(joined.Here.Index == joined.There.Index || _joined.Add((joined.Join.Table, there, here))))
            return;
        var row = new Row(joined.Join, null, here.Origin);
        row.Targets[joined.Here.Index] = here;
        row.Targets[joined.There.Index] = there;
        _rows.Add(row);
    }

    private static IEnumerable<object> Items(Navigation navigation, ObjectRows from) => navigation.Read(from.Rows[0].Source!) switch
    {
        null => [],
        IEnumerable many => many.Cast<object?>().OfType<object>(),
        var one => [one],
    };

    private ObjectRows Other(Navigation navigation, ObjectRows from, object target)
    {
        if (_met.TryGetValue(target, out var met))
            return met;
        var map = navigation.Target ?? mapper.Find(target) ?? throw mapper.Unmapped(new(target, navigation.Member, 0));
        var isPart = navigation.Target is not null;
        // What belongs to an object is named by it.
        var rows = Rows(isPart ? from.Rows[0].Origin with { Value = target } : new(target, target.GetType().Name, 0), map);
        if (isPart)
            _open.Enqueue(rows);
        else
            _handedIn.Add(rows);
        return rows;
    }

    private void Meet(BuiltObject built, ObjectMap map)
    {
        if (!_met.ContainsKey(built.Value))
            _open.Enqueue(Rows(built, map));
    }

    private ObjectRows Rows(BuiltObject built, ObjectMap map)
    {
        var rows = new ObjectRows(map, map.Tables.Count == 1 ? [new Row(map.Tables[0], built.Value, built)] : [.. map.Tables.Select(table => new Row(table, built.Value, built))]);
        rows.LinkParts();
        _met.Add(built.Value, rows);
        _rows.AddRange(rows.Rows);
        return rows;
    }
}
