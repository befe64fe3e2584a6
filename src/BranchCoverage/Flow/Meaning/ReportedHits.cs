using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Whether coverlet's own figures call something covered.</summary>
internal sealed class ReportedHits
{
    private readonly Dictionary<(MethodFlow, int Branch, int Path), long> _byEdge = [];
    private readonly ILookup<(MethodFlow, int End), long> _byEnd;

    public ReportedHits(IReadOnlyList<DocumentProbes> documents)
    {
        var entries = documents.SelectMany(document => document.Branches.Entries).ToList();
        foreach (var (method, end, report) in entries)
            _byEdge[(method, end.Branch.Offset, end.Path)] = report.Hits;
        _byEnd = entries.ToLookup(entry => (entry.Method, entry.End.End.Offset), entry => entry.Report.Hits);
    }

    /// <summary>Of a way out of a branch; null where the report does not have it.</summary>
    public bool? Of(MethodFlow method, int branch, int path) => _byEdge.TryGetValue((method, branch, path), out var hits) ? hits > 0 : null;

    /// <summary>Of a place that branches lead to; null where none does.</summary>
    public bool? At(MethodFlow method, int offset) => Any(_byEnd[(method, offset)].Select(hits => (bool?)(hits > 0)));

    /// <summary>Several together: covered if any is.</summary>
    public static bool? Any(IEnumerable<bool?> said)
    {
        var known = said.Where(covered => covered is not null).ToList();
        return known.Count == 0 ? null : known.Contains(true);
    }
}
