using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>Coverlet's branch figures of one file, corrected.</summary>
internal sealed class BranchFigures
{
    public BranchFigures(DocumentProbes document, Observation observation)
    {
        foreach (var (method, end, report) in document.Branches.Entries)
        {
            if (Flow.CompilerMade.Is(method, end.Branch))
                CompilerMade++;
            else
                Ratio += new Ratio(report.Hits > 0 && !IsNever(method, end, observation) ? 1 : 0, 1);
        }
    }

    /// <summary>Branches that may have been taken, of all that somebody wrote.</summary>
    public Ratio Ratio { get; }

    /// <summary>Branches that nobody wrote.</summary>
    public int CompilerMade { get; }

    private static bool IsNever(MethodFlow method, BranchEnd end, Observation observation)
        => observation.IsClear(method) && observation.Of(method, end.Branch.Offset, end.Path).IsNever;
}
