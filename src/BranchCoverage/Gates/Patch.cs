namespace Shakeout.BranchCoverage.Gates;

/// <summary>The lines that a change added or rewrote.</summary>
/// <param name="Lines">Their numbers in the new files, by path relative to the root of the repository.</param>
internal sealed record Patch(IReadOnlyDictionary<string, IReadOnlySet<int>> Lines)
{
    /// <summary>What the change leaves out: the result, as far as it is about these lines.</summary>
    public PatchCoverage Cover(CoverageResult result)
    {
        var files = result.Files.Where(file => Lines.ContainsKey(file.Path)).ToList();
        return new PatchCoverage(
            Sum(files.SelectMany(file => file.Lines.Where(line => Lines[file.Path].Contains(line.Key))), line => new Ratio(line.Value > 0 ? 1 : 0, 1)),
            Sum(files.SelectMany(file => file.Decisions.Where(decision => Touches(file.Path, decision.Decision.Line, decision.Decision.EndLine))), decision => decision.Ratio),
            [.. result.Gaps.Where(gap => Touches(gap.File, gap.Line, gap.EndLine))]);
    }

    /// <summary>Whether one of some lines is changed.</summary>
    public bool Touches(string file, int first, int last)
        => Lines.TryGetValue(file, out var changed) && Enumerable.Range(first, last - first + 1).Any(changed.Contains);

    private static Ratio Sum<T>(IEnumerable<T> entries, Func<T, Ratio> of) => entries.Aggregate(default(Ratio), (sum, entry) => sum + of(entry));
}

/// <summary>What of a change is covered.</summary>
/// <param name="Lines">Changed lines that ran, of all that can.</param>
/// <param name="Outcomes">Outcomes of decisions on changed lines that happened, of all that are known.</param>
/// <param name="Gaps">The gaps on changed lines, ranked.</param>
internal sealed record PatchCoverage(Ratio Lines, Ratio Outcomes, IReadOnlyList<Gap> Gaps);
