using System.CommandLine;
using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Gates;
using Shakeout.BranchCoverage.Wording;
using Shakeout.CommandLine.Coverage;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary>What of a result counts, and what must be reached.</summary>
internal sealed class CoverageGates
{
    private const int NamedGaps = 10;

    private readonly Option<string[]> _exclude = new("--exclude")
    {
        HelpName = "GLOB",
        Description = "Leave out files, by paths from the root of the repository: '**/Migrations/*.cs'. May be given several times.",
    };

    private readonly Option<string?> _diff = ParsedOption.Text("--diff", "REF",
        "Look only at lines that changed since a commit: figures, gaps and thresholds are then of the change.");

    private readonly Option<string?> _min = ParsedOption.Text("--min", "THRESHOLDS",
        "Fail below these percentages: line=90,branch=80,outcome=75,mcdc=60. 'Shop.Core:outcome=75' is asked of one project, '*:outcome=75' of each.");

    private readonly Option<string?> _ratchet = ParsedOption.Text("--ratchet", "FILE",
        "Fail on gaps that the file does not know. It is written by the first run, and loses what was solved.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_exclude, _diff, _min, _ratchet])
            command.Add(option);
    }

    /// <summary>Reads the options: what is wrong with them shows before anything runs.</summary>
    /// <exception cref="UsageException">They cannot be read, or do not go together.</exception>
    public async Task<ChosenGates> ReadAsync(ParseResult parsed, string folder, string root, CancellationToken cancellationToken)
    {
        var (diff, ratchet) = (parsed.GetValue(_diff), parsed.GetValue(_ratchet));
        if (diff is not null && ratchet is not null)
            throw new UsageException("--ratchet keeps the gaps of all the code, and --diff looks at a part of it.\nLeave one of them out.");
        try
        {
            return new()
            {
                Exclusions = new(parsed.GetValue(_exclude) ?? [], SourceLines.Read),
                Patch = diff is null ? null : await ChangedLines.SinceAsync(diff, root, cancellationToken),
                Thresholds = parsed.GetValue(_min) is { } thresholds ? Thresholds.Parse(thresholds) : null,
                RatchetPath = ratchet is null ? null : Path.GetFullPath(ratchet, folder),
                Ratchet = ratchet is null ? null : RatchetFile.Read(Path.GetFullPath(ratchet, folder)),
            };
        }
        catch (BranchCoverageException problem)
        {
            throw new UsageException(problem.Message);
        }
    }

    /// <summary>The gates of a run.</summary>
    internal sealed record ChosenGates
    {
        public required Exclusions Exclusions { get; init; }

        public required Patch? Patch { get; init; }

        public required Thresholds? Thresholds { get; init; }

        public required string? RatchetPath { get; init; }

        public required Ratchet? Ratchet { get; init; }

        /// <summary>The part of the result that counts.</summary>
        public CoverageResult Narrow(CoverageResult result)
        {
            var counted = Exclusions.Apply(result);
            return Patch is null ? counted : Patch.Narrow(counted);
        }

        /// <summary>What the result misses, a sentence each.</summary>
        /// <exception cref="UsageException">A threshold names a project that is not there.</exception>
        public IReadOnlyList<string> Failures(CoverageResult result)
        {
            try
            {
                return [.. Thresholds?.Missed(result) ?? [], .. Ratchet is null ? [] : Added(Ratchet.Compare(result).Added)];
            }
            catch (BranchCoverageException problem)
            {
                throw new UsageException(problem.Message);
            }
        }

        /// <summary>Sets the ratchet for the next run: where there was none, and where gaps were solved.</summary>
        /// <returns>What was done, in a sentence; null where nothing was.</returns>
        public string? SetRatchet(CoverageResult result)
        {
            if (RatchetPath is null)
                return null;
            if (Ratchet is null)
            {
                AtomicFile.Write(RatchetPath, RatchetFile.Text(BranchCoverage.Gates.Ratchet.Of(result)));
                return $"The ratchet is set: {Figures.Counted(result.Gaps.Count, "gap")} may stay, none may join. Keep '{RatchetPath}' with the sources.";
            }
            var compared = Ratchet.Compare(result);
            if (compared.Solved > 0)
                AtomicFile.Write(RatchetPath, RatchetFile.Text(compared.Tightened));
            return compared.Solved == 0 ? null : $"{Figures.Counted(compared.Solved, "gap")} of the ratchet {(compared.Solved == 1 ? "is" : "are")} solved, and may not come back: '{RatchetPath}' is tightened.";
        }

        private static IEnumerable<string> Added(IReadOnlyList<Gap> added)
        {
            if (added.Count == 0)
                yield break;
            yield return $"{Figures.Counted(added.Count, "gap")} joined since the ratchet was set:";
            foreach (var gap in added.Take(NamedGaps))
                yield return $"{gap.File}:{gap.Line}: {GapSentence.Plain(gap).Missing}";
            if (added.Count > NamedGaps)
                yield return $"and {added.Count - NamedGaps} more";
        }
    }
}
