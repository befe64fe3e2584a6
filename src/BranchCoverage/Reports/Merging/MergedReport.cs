namespace Shakeout.BranchCoverage.Reports.Merging;

/// <summary>What several reports say together.</summary>
/// <param name="Report">All of them as one.</param>
/// <param name="Notes">What the reader should know about it, a sentence each.</param>
internal sealed record MergedReport(Report Report, IReadOnlyList<string> Notes)
{
    /// <summary>
    /// Merges located reports:
    /// <list type="number">
    /// <item>The richest format comes first; what others hold is added to it.</item>
    /// <item>A module joins the first one of its name whose methods are the same; it is another version where none is.</item>
    /// <item>Files without a module join the one that holds them.</item>
    /// <item>Methods are added up by class and signature, lines by number, branches by IL offset and path.</item>
    /// </list>
    /// </summary>
    public static MergedReport Of(IReadOnlyList<Report> reports)
    {
        if (reports is [var only])
            return new(only, []);
        var (modules, notes) = (new List<MergedModule>(), new List<string>());
        foreach (var report in reports.OrderBy(report => report.Format))
        {
            foreach (var module in report.Modules.Select(module => MergedModule.Of(module, report.File)))
            {
                if (module.IsNamed)
                    notes.AddRange(Join(module, modules));
                else
                    JoinFiles(module, modules);
            }
        }

        return new(new(reports.Min(report => report.Format), [.. modules.Select(module => module.ToReport())]), notes);
    }

    private static IEnumerable<string> Join(MergedModule module, List<MergedModule> modules)
    {
        var others = modules.Where(other => other.HasNameOf(module)).ToList();
        var same = others.Find(other => other.Difference(module) is null);
        if (same is null)
            modules.Add(module);
        else
            same.Add(module);
        return same is not null || others.Count == 0 ? [] :
        [
            $"'{module.Name}' is not the same in '{others[0].File}' and '{module.File}' ({others[0].Difference(module)}): two versions of it, or of coverlet. "
            + "They are kept apart and not added up.",
        ];
    }

    private static void JoinFiles(MergedModule unnamed, List<MergedModule> modules)
    {
        foreach (var file in unnamed.Split())
        {
            var holders = modules.Where(module => module.HoldsFilesOf(file)).ToList();
            if (holders is [var holder] && holder.Difference(file) is null)
                holder.Add(file);
            else
                Join(file, modules);
        }
    }
}
