using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow;

/// <summary>Says what limits the answer.</summary>
internal static class FlowNotes
{
    private const int MostNamed = 3;

    /// <summary>A sentence for each limit.</summary>
    public static IEnumerable<string> Of(Observation observation, ModuleFlows flows, ModuleReport report)
    {
        if (observation.SaysOnlyWhether)
            yield return $"The report on '{report.Name}' says only whether code ran, not how often (by SingleHit, or because everything ran once, or because such reports were added up): what only counts can prove stays unknown.";
        var unclear = flows.Methods.Where(method => !observation.IsClear(method)).Select(method => ModuleFlows.Named(method.Method)).ToList();
        if (unclear.Count > 0)
            yield return $"The counts of {string.Join(", ", unclear.Take(MostNamed).Select(name => $"'{name}'"))}{(unclear.Count > MostNamed ? $" and {unclear.Count - MostNamed} more methods" : "")} contradict each other: nothing is said of them.";
    }
}
