namespace Shakeout.BranchCoverage.Flow.Solving;

/// <summary>
/// Narrows counts down by what must hold between them.
/// 1. Each count lies between 0 and no bound.
/// 2. A balance bounds each of its counts by the bounds of all others; repeat where something changed.
/// 3. A count whose least exceeds its most shows that the balances contradict each other: those of its methods are dropped,
///    because one of them must be wrong, and it starts again without them.
/// </summary>
internal sealed class Solver(Interval[] bounds, IReadOnlyList<int> counts, IReadOnlyList<Balance> balances)
{
    // A loop that throws now and then can creep by one each time round; it would take as long as its count is large.
    private const int MostChanges = 400;

    private readonly HashSet<int> _contradicted = [];

    /// <summary>The methods that contradict themselves: nothing is said of them.</summary>
    public IReadOnlySet<int> Contradicted => _contradicted;

    /// <summary>Narrows the counts.</summary>
    public void Solve()
    {
        Balance? wrong;
        do
        {
            foreach (var count in counts)
                bounds[count] = Interval.Any;
            wrong = Narrow([.. balances.Where(balance => !balance.Owners.Any(_contradicted.Contains))]);
            _contradicted.UnionWith(wrong?.Owners ?? []);
        }
        while (wrong is not null);
    }

    private Balance? Narrow(Balance[] usable)
    {
        var (first, users) = Users(usable);
        var changes = new int[users.Length];
        var waiting = new Queue<int>(Enumerable.Range(0, usable.Length));
        var isWaiting = Enumerable.Repeat(true, usable.Length).ToArray();
        while (waiting.TryDequeue(out var next))
        {
            isWaiting[next] = false;
            foreach (var changed in Tighten(usable[next]))
            {
                if (changed < 0 || ++changes[changed - first] > MostChanges)
                    return usable[next];
                foreach (var user in users[changed - first].Where(user => !isWaiting[user]))
                {
                    isWaiting[user] = true;
                    waiting.Enqueue(user);
                }
            }
        }
        return null;
    }

    private (int First, List<int>[] Users) Users(Balance[] usable)
    {
        var (first, last) = (counts.Min(), counts.Max());
        var users = new List<int>[last - first + 1];
        for (var count = 0; count < users.Length; count++)
            users[count] = [];
        for (var at = 0; at < usable.Length; at++)
        {
            foreach (var count in usable[at].Plus)
                users[count - first].Add(at);
            foreach (var count in usable[at].Minus)
                users[count - first].Add(at);
        }
        return (first, users);
    }

    // The counts that changed; -1 for a contradiction.
    private IReadOnlyList<int> Tighten(Balance balance)
    {
        var (least, most) = Sum(balance);
        if (least > balance.Most || most < balance.Least)
            return [-1];
        List<int> changed = [];
        foreach (var count in balance.Plus)
        {
            var old = bounds[count];
            // The others lie between least - old.Least and most - old.Most.
            if (Narrowed(count, Less(balance.Least, most, old.Most), More(balance.Most, least, old.Least)))
                changed.Add(count);
        }
        foreach (var count in balance.Minus)
        {
            var old = bounds[count];
            if (Narrowed(count, Less(-balance.Most, -least, old.Most), More(-balance.Least, -most, old.Least)))
                changed.Add(count);
        }
        return changed.Exists(count => bounds[count].Least > bounds[count].Most) ? [-1] : changed;
    }

    private (long Least, long Most) Sum(Balance balance)
    {
        long least = 0, most = 0;
        foreach (var count in balance.Plus)
            (least, most) = (least + bounds[count].Least, most + bounds[count].Most);
        foreach (var count in balance.Minus)
            (least, most) = (least - bounds[count].Most, most - bounds[count].Least);
        return (least, most);
    }

    private static long Less(long bound, long most, long own) => bound - (most - own);

    private static long More(long bound, long least, long own) => bound - (least - own);

    private bool Narrowed(int count, long least, long most)
    {
        var old = bounds[count];
        // What lies only a little below no bound has none: it comes of taking away from no bound.
        bounds[count] = new(Math.Max(old.Least, least), most > Interval.Unbounded / 2 ? old.Most : Math.Min(old.Most, most));
        return bounds[count] != old;
    }
}
