using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>Makes the result of all that the engines know.</summary>
/// <param name="root">The root of the repository: files are shown relative to it.</param>
internal sealed class CoverageAnalysis(string root)
{
    private const int MostNamed = 3;

    private readonly List<string> _notes = [];

    /// <summary>The result.</summary>
    public CoverageResult Of(IReadOnlyList<AssemblyEvidence> assemblies)
    {
        var files = assemblies.SelectMany(Files).Where(file => file.Lines.Count > 0 || file.Decisions.Count > 0 || file.Members.Count > 0)
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        return new() { Files = files, Gaps = [.. files.SelectMany(Gaps)], Notes = _notes };
    }

    private IEnumerable<FileCoverage> Files(AssemblyEvidence assembly)
    {
        var combination = new Combination(assembly);
        var files = assembly.Files.Select(file => Of(file, assembly, combination)).ToList();
        if (combination.Disagreements.Count > 0)
            _notes.Add(Disagreement(combination.Disagreements, assembly));
        return files;
    }

    private FileCoverage Of(SourceFile file, AssemblyEvidence assembly, Combination combination)
    {
        var lines = Lines(file, assembly);
        var decisions = combination.Of(file);
        return new()
        {
            Path = Shown(file.Path),
            FullPath = file.Path,
            Project = assembly.Name,
            Lines = lines,
            Decisions = decisions,
            Members = [.. file.Members.Select(member => Of(member, lines, decisions, assembly))],
        };
    }

    private static SortedDictionary<int, long> Lines(SourceFile file, AssemblyEvidence assembly)
    {
        var lines = new SortedDictionary<int, long>();
        if (assembly.Report.TryGetValue(file.Path, out var report))
        {
            foreach (var (line, hits) in report.Methods.SelectMany(method => method.Lines))
                lines[line] = Math.Max(lines.GetValueOrDefault(line), hits);
        }
        return lines;
    }

    private static MemberCoverage Of(Member member, SortedDictionary<int, long> lines, IReadOnlyList<DecisionCoverage> decisions, AssemblyEvidence assembly)
    {
        var own = lines.Where(line => member.Line <= line.Key && line.Key <= member.EndLine).ToList();
        var outcomes = decisions.Where(decision => member.Node.Span.Contains(decision.Decision.Start)).Aggregate(default(Ratio), (sum, decision) => sum + decision.Ratio);
        var ran = own.Count(line => line.Value > 0);
        return new(member.Name, member.Line, member.EndLine, assembly.Source?.Called(member) ?? (own.Count == 0 || ran > 0), new(ran, own.Count), outcomes);
    }

    private static IEnumerable<Gap> Gaps(FileCoverage file)
        => from decision in file.Decisions
           from outcome in decision.Outcomes
           where outcome.State == OutcomeState.Never
           let place = decision.Decision
           select new Gap
           {
               File = file.Path,
               Line = place.Line,
               Column = place.Column,
               EndLine = place.EndLine,
               EndColumn = place.EndColumn,
               Member = place.Member,
               Kind = place.Kind,
               Text = place.Text,
               Missing = outcome.Outcome,
               CoverletSaysCovered = outcome.CoverletSaysCovered,
               // A line without a figure of its own belongs to a statement that began above, and ran: the decision was reached.
               LineCovered = !file.Lines.TryGetValue(place.Line, out var hits) || hits > 0,
           };

    private string Disagreement(IReadOnlyList<(DecisionSite Site, Outcome Outcome)> all, AssemblyEvidence assembly)
    {
        var named = all.Take(MostNamed).Select(one => $"'{one.Site.Decision.Text}' at {Shown(one.Site.Node.SyntaxTree.FilePath)}:{one.Site.Decision.Line}");
        return $"In {assembly.Name} the two runs of the tests went different ways at {string.Join(", ", named)}{(all.Count > MostNamed ? $" and {all.Count - MostNamed} more places" : "")}: what either saw counts as seen. Tests that depend on time, order or chance do that.";
    }

    private string Shown(string path) => ShownPath.Of(path, root);
}
