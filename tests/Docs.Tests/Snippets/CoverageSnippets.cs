using Shakeout.BranchCoverage;

namespace Shakeout.Docs.Tests.Snippets;

/// <summary>The example of the coverage package, compiled: it stands word for word in a doc comment.</summary>
internal static class CoverageSnippets
{
    public static int Gaps()
    {
        #region coverage-reports
        var result = CoverageReports.Read(["**/coverage.json"], root: ".");
        foreach (var gap in result.Gaps)
            Console.WriteLine($"{gap.File}:{gap.Line}: {gap.Text} was never {gap.Missing}");
        #endregion
        return result.Gaps.Count;
    }
}
