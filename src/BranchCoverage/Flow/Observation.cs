using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>How often everything in a module ran, as far as its report proves it.</summary>
/// <remarks>
/// 1. If no count is above 1, the report may say only whether code ran (coverlet's SingleHit): then only what never ran is reasoned with.
/// 2. Counts are read both ways that versions of coverlet place them. Where one makes fewer methods contradict themselves, it is
///    the right one; where neither does, only what holds both ways is said.
/// 3. If many methods still contradict themselves, several reports that say only whether were added up: as in 1.
/// </remarks>
internal sealed class Observation
{
    private readonly Interval[] _bounds;
    private readonly HashSet<int> _unclear;

    private Observation(Interval[] bounds, HashSet<int> unclear) => (_bounds, _unclear) = (bounds, unclear);

    /// <summary>Whether only hits and no counts could be used.</summary>
    public bool SaysOnlyWhether { get; private init; }

    /// <summary>Whether anything can be said of a method.</summary>
    public bool IsClear(MethodFlow method) => !_unclear.Contains(method.Index);

    /// <summary>How often a piece of code was reached.</summary>
    public Interval Of(MethodFlow method, FlowNode node) => _bounds[method.CountOf(node)];

    /// <summary>How often a way was taken.</summary>
    public Interval Of(MethodFlow method, FlowEdge edge) => _bounds[method.CountOf(edge)];

    /// <summary>How often an instruction was reached, where pieces begin.</summary>
    public Interval At(MethodFlow method, int offset) => method.CountAt(offset) is { } count ? _bounds[count] : new(0, 0);

    /// <summary>How often an instruction was left in one way.</summary>
    public Interval Of(MethodFlow method, int instruction, int path) => method.CountOf(instruction, path) is { } count ? _bounds[count] : new(0, 0);

    /// <summary>Reasons from what a report says.</summary>
    public static Observation Of(ModuleFlows flows, IReadOnlyList<DocumentProbes> documents, ModuleReport report, CancellationToken cancellationToken)
    {
        if (report.Files.SelectMany(file => file.Methods).All(method => method.Lines.Values.Concat(method.Branches.Select(branch => branch.Hits)).All(hits => hits <= 1)))
            return Best(flows, documents, Readings.Whether, cancellationToken);
        var best = Best(flows, documents, Readings.Exact, cancellationToken);
        return best._unclear.Count * 5 > flows.Methods.Count(method => method.Branches.Count > 0) ? Best(flows, documents, Readings.Whether, cancellationToken) : best;
    }

    /// <summary>Reasons from what must hold in a few methods.</summary>
    /// <param name="bounds">Room for the counts of the module; only theirs are used.</param>
    /// <param name="methods">The methods.</param>
    /// <param name="balances">What holds between their counts.</param>
    public static Observation Of(Interval[] bounds, IReadOnlyList<MethodFlow> methods, IReadOnlyList<Balance> balances)
    {
        if (methods.Count == 0)
            return new(bounds, []);
        var solver = new Solver(bounds, [.. methods.SelectMany(method => Enumerable.Range(method.FirstCount, method.Counts))], balances);
        solver.Solve();
        return new(bounds, [.. solver.Contradicted]);
    }

    private static Observation Best(ModuleFlows flows, IReadOnlyList<DocumentProbes> documents, Func<long, Interval> reading, CancellationToken cancellationToken)
    {
        var other = Task.Run(() => Solve(flows, documents, new(Placement.Target, reading), cancellationToken), cancellationToken);
        var late = Solve(flows, documents, new(Placement.Jump, reading), cancellationToken);
        var early = other.GetAwaiter().GetResult();
        return early._unclear.Count.CompareTo(late._unclear.Count) switch
        {
            < 0 => early,
            > 0 => late,
            _ => new([.. early._bounds.Zip(late._bounds, (one, other) => one.Or(other))], [.. early._unclear.Union(late._unclear)]) { SaysOnlyWhether = early.SaysOnlyWhether },
        };
    }

    private static Observation Solve(ModuleFlows flows, IReadOnlyList<DocumentProbes> documents, CountReading read, CancellationToken cancellationToken)
    {
        var bounds = new Interval[flows.Counts];
        var unclear = new HashSet<int>();
        var said = documents.SelectMany(document => document.Balances(read.Placement, read.Reading)).SelectMany(balance => balance.Owners.Select(owner => (owner, balance))).ToLookup(pair => pair.owner, pair => pair.balance);
        foreach (var group in Together(flows, documents))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var methods = group.Select(index => flows.Methods[index]).ToList();
            if (methods.TrueForAll(HasNothingToTell))
            {
                methods.ForEach(method => Array.Fill(bounds, Interval.Any, method.FirstCount, method.Counts));
                continue;
            }
            var solver = new Solver(bounds, [.. methods.SelectMany(method => Enumerable.Range(method.FirstCount, method.Counts))], [.. methods.SelectMany(method => method.Conservation()), .. group.SelectMany(index => said[index]).Distinct()]);
            solver.Solve();
            unclear.UnionWith(solver.Contradicted);
        }
        return new(bounds, unclear) { SaysOnlyWhether = read.Reading == Readings.Whether };
    }

    // Without a branch and without a handler there is no decision.
    private static bool HasNothingToTell(MethodFlow method) => method.Branches.Count == 0 && !method.Method.Body.HasExceptionHandlers;

    private static IEnumerable<IReadOnlyList<int>> Together(ModuleFlows flows, IReadOnlyList<DocumentProbes> documents)
    {
        var groups = new Groups(flows.Methods.Count);
        foreach (var neighbours in documents.SelectMany(document => document.Neighbours))
        {
            foreach (var method in neighbours.Skip(1))
                groups.Join(neighbours[0].Index, method.Index);
        }
        return groups.All;
    }

    /// <summary>How counts are read.</summary>
    /// <param name="Placement">Where they were counted.</param>
    /// <param name="Reading">What each says.</param>
    private sealed record CountReading(Placement Placement, Func<long, Interval> Reading);
}
