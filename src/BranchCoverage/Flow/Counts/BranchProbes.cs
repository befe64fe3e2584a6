using Mono.Cecil;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>
/// What the branches of a report say. Coverlet keys them by line and number in the method: where two lambdas of one line have
/// branches, one is left out and its counts are added to the other's. So a count is exact only on lines where every branch of
/// every method is told apart; elsewhere it is the most that there can be.
/// </summary>
internal sealed class BranchProbes
{
    private readonly List<Site> _sites;
    private readonly ILookup<(int Offset, int End, int Path, int Line), Site> _byKey;
    private readonly ILookup<int, Site> _byLine;
    private readonly ILookup<(MethodFlow, int End), Site> _byEnd;
    private readonly DocumentReport _report;

    public BranchProbes(DocumentReport report, string document, IEnumerable<MethodFlow> methods)
    {
        _report = report;
        var all = methods.SelectMany(method => Of(method, document)).ToList();
        var byKey = all.ToLookup(site => site.Key);
        var countsLambdas = all.Exists(site => IsOfLambda(site) && report.Branches.Contains(site.Key) && byKey[site.Key].Count() == 1);
        _sites = countsLambdas ? all : all.FindAll(site => !IsOfLambda(site));
        _byKey = _sites.ToLookup(site => site.Key);
        _byLine = _sites.ToLookup(site => site.Key.Line);
        _byEnd = _sites.ToLookup(site => (site.Method, site.Key.End));
    }

    /// <summary>The methods that have a branch in the report which can be no other's.</summary>
    public IEnumerable<MethodFlow> Recognised => _sites.Where(site => Own(site) is not null).Select(site => site.Method).Distinct();

    /// <summary>How many branches of the report are of no method: those of another build.</summary>
    public int Strangers => _report.Branches.Where(same => !_byKey.Contains(same.Key)).Sum(same => same.Count());

    /// <summary>How many branches the report has.</summary>
    public int Total => _report.Branches.Sum(same => same.Count());

    /// <summary>The entry of the report for each way out of a method's branches, where it has one of its own.</summary>
    public IEnumerable<(MethodFlow Method, BranchEnd End, BranchReport Report)> Entries
        => _sites.Select(site => (site.Method, site.End, Report: Own(site))).Where(entry => entry.Report is not null)!;

    /// <summary>What each branch says.</summary>
    public IEnumerable<Balance> Balances(Placement placement, Func<long, Interval> reading)
    {
        foreach (var site in _sites)
        {
            if (Own(site) is not { } report)
                continue;
            var bounds = reading(report.Hits);
            yield return new(Counted(site, placement), Passing(site, placement), IsExact(site.Key.Line) ? bounds.Least : 0, bounds.Most, [site.Method.Index]);
        }
    }

    private BranchReport? Own(Site site) => _byKey[site.Key].Count() == 1 && _report.Branches[site.Key].ToList() is [var only] ? only : null;

    private bool IsExact(int line) => _byLine[line].Select(site => site.Method).Distinct().Count() == 1 || _byLine[line].All(site => Own(site) is not null);

    // Whether a lambda is made already: most versions of coverlet do not count that branch, so that it takes no other's place; at the beginning of a method they do.
    private static bool IsOfLambda(Site site)
        => site.End.Branch is { OpCode.Code: Code.Brtrue or Code.Brtrue_S, Previous: { OpCode.Code: Code.Dup, Previous: { OpCode.Code: Code.Ldsfld, Operand: FieldReference made, Previous: not null } } }
            && made.Name.StartsWith("<>9", StringComparison.Ordinal);

    private static int[] Counted(Site site, Placement placement)
        => placement == Placement.Jump && IsCountedOnJump(site.Method, site.End) ? Edges(site) : site.Method.CountAt(site.End.End.Offset) is { } count ? [count] : [];

    // The jumps that come before the first counter at their target go round it.
    private int[] Passing(Site site, Placement placement)
    {
        var (method, at) = (site.Method, site.End.End.Offset);
        if (placement == Placement.Target || IsCountedOnJump(method, site.End) || method.Points.Any(point => point.Offset == at))
            return [];
        return [.. _byEnd[(method, at)].Where(other => _report.Branches.Contains(other.Key)).TakeWhile(other => IsCountedOnJump(method, other.End)).SelectMany(Edges)];
    }

    private static int[] Edges(Site site)
        => site.Method.CountOf(site.End.Branch.Offset, site.End.Path) is { } count ? [count] : [];

    private static bool IsCountedOnJump(MethodFlow method, BranchEnd end)
        => end.Path > 0 && end.End.Previous is { } before
            && before.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            && !method.Method.Body.ExceptionHandlers.Any(handler => Holds(handler, end.Branch.Offset) || Holds(handler, end.End.Offset));

    private static bool Holds(ExceptionHandler handler, int offset)
        => (offset >= handler.TryStart.Offset && offset < (handler.TryEnd?.Offset ?? int.MaxValue))
            || (offset >= (handler.FilterStart ?? handler.HandlerStart).Offset && offset < (handler.HandlerEnd?.Offset ?? int.MaxValue));

    private static IEnumerable<Site> Of(MethodFlow method, string document)
    {
        foreach (var branch in method.Branches)
        {
            if (method.PointBefore(branch.Offset) is not { } point || point.Document.Url != document)
                continue;
            foreach (var end in BranchEnd.Of(branch))
                yield return new(method, end, (branch.Offset, end.End.Offset, end.Path, point.StartLine));
        }
    }

    private sealed record Site(MethodFlow Method, BranchEnd End, (int Offset, int End, int Path, int Line) Key);
}
