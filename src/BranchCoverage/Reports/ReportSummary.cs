using System.Runtime.InteropServices;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>What a report says by itself, without assemblies and sources.</summary>
/// <param name="Files">By file, sorted by path.</param>
internal sealed record ReportSummary(IReadOnlyList<FileSummary> Files)
{
    /// <summary>Lines that ran, of all that can.</summary>
    public Ratio Lines => Files.Aggregate(default(Ratio), (sum, file) => sum + file.Lines);

    /// <summary>Ways out of branches that were taken, of all there are.</summary>
    public Ratio Branches => Files.Aggregate(default(Ratio), (sum, file) => sum + file.Branches);

    /// <summary>Sums a report up.</summary>
    public static ReportSummary Of(Report report) => new([.. report.Modules.SelectMany(module => module.Files)
        .GroupBy(file => file.Path, StringComparer.Ordinal)
        .OrderBy(files => files.Key, StringComparer.Ordinal)
        .Select(files => FileSummary.Of(files.Key, files))]);
}

/// <summary>What a report says of one source file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Lines">Lines that ran, of all that can; a line of several methods counts once.</param>
/// <param name="Branches">Ways out of branches that were taken, of all there are.</param>
/// <param name="Partial">Lines that ran and left a way out, sorted.</param>
internal sealed record FileSummary(string Path, Ratio Lines, Ratio Branches, IReadOnlyList<PartialLine> Partial)
{
    /// <summary>Sums up all that modules say of a file.</summary>
    public static FileSummary Of(string path, IEnumerable<SourceReport> parts)
    {
        var lines = new Dictionary<int, LineState>();
        foreach (var part in parts)
            foreach (var method in part.Methods)
                Add(method, lines);

        var (ran, all, ways, partial) = (0, 0, default(Ratio), new List<PartialLine>());
        foreach (var (line, state) in lines)
        {
            ran += state is { CanRun: true, Ran: true } ? 1 : 0;
            all += state.CanRun ? 1 : 0;
            ways += state.Ways;
            if (state.IsPartial)
                partial.Add(new(line, state.Ways));
        }

        partial.Sort((one, other) => one.Line.CompareTo(other.Line));
        return new(path, new(ran, all), ways, partial);
    }

    private static void Add(MethodReport method, Dictionary<int, LineState> lines)
    {
        foreach (var (line, hits) in method.Lines)
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, line, out _);
            state = state with { CanRun = true, Ran = state.Ran || hits > 0 };
        }

        foreach (var branch in method.Branches)
        {
            ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(lines, branch.Line, out _);
            state = state with { Ways = state.Ways + new Ratio(branch.Hits > 0 ? 1 : 0, 1) };
        }
    }

    private readonly record struct LineState(bool CanRun, bool Ran, Ratio Ways)
    {
        public bool IsPartial => Ways.Covered < Ways.Total && (Ways.Covered > 0 || Ran);
    }
}

/// <summary>A line that ran, and not all its ways were taken.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Branches">Ways that were taken, of all there are.</param>
internal readonly record struct PartialLine(int Line, Ratio Branches);
