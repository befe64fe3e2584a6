using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>What the report counted in one source file, whichever method it stands under.</summary>
/// <param name="Path">The file, as the report says it.</param>
/// <param name="Lines">How often each line ran.</param>
/// <param name="Branches">Its branches, by the instruction and the end.</param>
/// <param name="Methods">The methods that the report names.</param>
internal sealed record DocumentReport(string Path, IReadOnlyDictionary<int, long> Lines, ILookup<(int Offset, int End, int Path, int Line), BranchReport> Branches, IReadOnlySet<string> Methods)
{
    /// <summary>Takes a file of a report together.</summary>
    public static DocumentReport Of(SourceReport source)
    {
        var lines = new Dictionary<int, long>();
        foreach (var (line, hits) in source.Methods.SelectMany(method => method.Lines))
            lines[line] = lines.GetValueOrDefault(line) + hits;
        // Branches that were not counted in the same runs as the lines would contradict them.
        var branches = source.Methods.Where(method => method.AddsUp).SelectMany(method => method.Branches).Where(branch => branch is { Offset: not null, EndOffset: not null, Path: not null });
        return new(source.Path, lines, branches.ToLookup(branch => (branch.Offset!.Value, branch.EndOffset!.Value, branch.Path!.Value, branch.Line)), source.Methods.Select(method => method.Name).ToHashSet());
    }
}
