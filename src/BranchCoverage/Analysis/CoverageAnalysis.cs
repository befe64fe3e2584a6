using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Reports;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Analysis;

/// <summary>Makes the result of all that the engines know.</summary>
/// <param name="root">The root of the repository: files are shown relative to it.</param>
internal sealed class CoverageAnalysis(string root)
{
    private const int MostNamed = 3;

    private readonly List<Gap> _gaps = [];
    private readonly List<string> _notes = [];
    private SeenCompounds _compounds = new([]);

    /// <summary>The result.</summary>
    public CoverageResult Of(IReadOnlyList<AssemblyEvidence> assemblies)
    {
        _compounds = new(assemblies);
        var files = assemblies.SelectMany(Files).Where(file => file.Lines.Count > 0 || file.Decisions.Count > 0 || file.Members.Count > 0)
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        return new()
        {
            Files = files,
            Gaps = Ranking.Sort(_gaps, files),
            IsCounted = assemblies.Any(assembly => assembly.Report.Count > 0),
            IsWatched = assemblies.Any(assembly => assembly.Source is not null),
            CompilerMade = assemblies.Sum(assembly => assembly.Flow?.CompilerMade ?? 0),
            Notes = [.. assemblies.SelectMany(assembly => assembly.Flow?.Notes ?? []).Distinct(), .. assemblies.SelectMany(Unasked), .. _notes, .. HeldByOneTest(assemblies)],
        };
    }

    private IEnumerable<FileCoverage> Files(AssemblyEvidence assembly)
    {
        var combination = new Combination(assembly);
        var reports = assembly.Report.Where(report => report.FullPath is not null).ToDictionary(report => report.FullPath!);
        var files = assembly.Files.Select(file => Of(file, assembly, reports.GetValueOrDefault(file.Path), combination)).ToList();
        if (combination.Disagreements.Count > 0)
            _notes.Add(Disagreement(combination.Disagreements, assembly.Name));
        var known = assembly.Files.Select(file => file.Path).ToHashSet();
        return files.Concat(assembly.Report.Where(report => report.FullPath is null || !known.Contains(report.FullPath)).Select(report => WithoutSource(report, assembly.Name)));
    }

    private FileCoverage Of(SourceFile file, AssemblyEvidence assembly, SourceReport? report, Combination combination)
    {
        var lines = Lines(report);
        var decisions = combination.Of(file);
        var path = ShownPath.Of(file.Path, root);
        _gaps.AddRange(decisions.SelectMany(decision => Gaps(decision, path, lines, assembly)));
        return new()
        {
            Path = path,
            FullPath = file.Path,
            Project = assembly.Name,
            Lines = lines,
            Branches = assembly.Flow?.Branches.TryGetValue(file.Path, out var proven) == true ? proven : Branches(report),
            Decisions = [.. decisions.Select(decision => decision.Coverage)],
            Members = [.. file.Members.Select(member => Of(member, lines, decisions, assembly))],
            Compounds = _compounds.Of(file),
        };
    }

    private static FileCoverage WithoutSource(SourceReport report, string project)
        => new()
        {
            Path = report.Path,
            FullPath = report.FullPath,
            Project = project,
            Lines = Lines(report),
            Branches = Branches(report),
            PartialLines = FileSummary.Of(report.Path, [report]).Partial.ToDictionary(line => line.Line, line => line.Branches),
            Decisions = [],
            Members = [],
        };

    private static SortedDictionary<int, long> Lines(SourceReport? report)
    {
        var lines = new SortedDictionary<int, long>();
        foreach (var (line, hits) in report?.Methods.SelectMany(method => method.Lines) ?? [])
            lines[line] = Math.Max(lines.GetValueOrDefault(line), hits);
        return lines;
    }

    private static Ratio Branches(SourceReport? report)
    {
        var branches = report?.Methods.SelectMany(method => method.Branches).ToList() ?? [];
        return new(branches.Count(branch => branch.Hits > 0), branches.Count);
    }

    private static MemberCoverage Of(Member member, SortedDictionary<int, long> lines, IReadOnlyList<(DecisionSite Site, DecisionCoverage Coverage)> decisions, AssemblyEvidence assembly)
    {
        var own = lines.Where(line => member.Line <= line.Key && line.Key <= member.EndLine).ToList();
        var outcomes = decisions.Where(decision => member.Node.Span.Contains(decision.Site.Node.Span)).Aggregate(default(Ratio), (sum, decision) => sum + decision.Coverage.Ratio);
        var ran = own.Count(line => line.Value > 0);
        return new(member.Name, member.Line, member.EndLine, assembly.Source?.Called(member) ?? (own.Count == 0 || ran > 0), new(ran, own.Count), outcomes);
    }

    private static IEnumerable<Gap> Gaps((DecisionSite Site, DecisionCoverage Coverage) of, string path, SortedDictionary<int, long> lines, AssemblyEvidence assembly)
    {
        foreach (var outcome in of.Coverage.Outcomes.Where(outcome => outcome.State == OutcomeState.Never))
        {
            var (place, reaching) = (of.Site.Decision, assembly.Tests?.Reaching(of.Site));
            yield return new()
            {
                File = path,
                Line = place.Line,
                Column = place.Column,
                EndLine = place.EndLine,
                EndColumn = place.EndColumn,
                Member = place.Member,
                Kind = place.Kind,
                Text = place.Text,
                Missing = outcome.Outcome,
                NearestTest = reaching is { Count: > 0 } ? reaching[0] : null,
                ReachingTests = assembly.Tests?.KnowsAllReaching(of.Site) == true ? reaching?.Count : null,
                CoverletSaysCovered = outcome.CoverletSaysCovered,
                // A line without a figure of its own belongs to a statement that began above, and ran: the decision was reached.
                LineCovered = !lines.TryGetValue(place.Line, out var hits) || hits > 0,
            };
        }
    }

    // Worth saying where it is why most is unknown.
    private static IEnumerable<string> Unasked(AssemblyEvidence assembly) => assembly is { Source: null, Flow: { Unasked: > 0 and var unasked } flow } && 2 * unasked >= flow.Unknown
        ? [$"In {assembly.Name} no branch of the compiled code asks for {Figures.Counted(unasked, "outcome")} alone, as for `b` in `return a && b;`: only the source engine can tell."]
        : [];

    /// <summary>Outcomes that only one test sees: without it, nothing would.</summary>
    private static IEnumerable<string> HeldByOneTest(IReadOnlyList<AssemblyEvidence> assemblies)
    {
        var held =
            from assembly in assemblies
            let map = assembly.Tests
            where map is not null
            from site in assembly.Files.SelectMany(file => file.Sites)
            from outcome in site.Decision.Outcomes
            let test = map.OnlyTaking(site, outcome)
            where test is not null
            select test;
        var byTest = held.CountBy(test => test).OrderByDescending(test => test.Value).ThenBy(test => test.Key, StringComparer.Ordinal).ToList();
        return byTest.Count == 0 ? []
            : [$"{Figures.Counted(byTest.Sum(test => test.Value), "outcome")} {(byTest.Sum(test => test.Value) == 1 ? "is" : "are")} held by a single test each; most by `{ShortName.Of(byTest[0].Key)}` ({byTest[0].Value})."];
    }

    private string Disagreement(IReadOnlyList<DecisionSite> all, string assembly)
    {
        var named = all.Take(MostNamed).Select(one => $"'{one.Decision.Text}' at {ShownPath.Of(one.Node.SyntaxTree.FilePath, root)}:{one.Decision.Line}");
        return $"In {assembly} the two runs of the tests do not agree on {string.Join(", ", named)}{(all.Count > MostNamed ? $" and {all.Count - MostNamed} more places" : "")}: what either saw counts as seen. Tests that depend on time, order or chance do that.";
    }
}
