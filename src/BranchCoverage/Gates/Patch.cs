namespace Shakeout.BranchCoverage.Gates;

/// <summary>The lines that a change added or rewrote.</summary>
/// <param name="Lines">Their numbers in the new files, by path relative to the root of the repository.</param>
internal sealed record Patch(IReadOnlyDictionary<string, IReadOnlySet<int>> Lines)
{
    /// <summary>The result as far as it is about these lines. Coverlet's branches cannot be told apart by line: there are none.</summary>
    public CoverageResult Narrow(CoverageResult result) => result with
    {
        Files = [.. result.Files.Where(file => Lines.ContainsKey(file.Path)).Select(Narrow)],
        Gaps = [.. result.Gaps.Where(gap => Touches(gap.File, gap.Line, gap.EndLine))],
    };

    /// <summary>Whether one of some lines is changed.</summary>
    public bool Touches(string file, int first, int last)
        => Lines.TryGetValue(file, out var changed) && Enumerable.Range(first, last - first + 1).Any(changed.Contains);

    private FileCoverage Narrow(FileCoverage file) => file with
    {
        Lines = file.Lines.Where(line => Lines[file.Path].Contains(line.Key)).ToDictionary(),
        Decisions = [.. file.Decisions.Where(decision => Touches(file.Path, decision.Decision.Line, decision.Decision.EndLine))],
        Members = [.. file.Members.Where(member => Touches(file.Path, member.Line, member.EndLine))],
        Branches = default,
        Compounds = [.. file.Compounds.Where(compound => Touches(file.Path, compound.Compound.Place.Line, compound.Compound.Place.EndLine))],
    };
}
