using System.Globalization;
using System.Xml.Linq;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>
/// The result as Cobertura, laid out as coverlet lays it out: other tools then show line hits as ever, and branches by outcomes
/// in place of arrivals. An outcome of which nothing is known is no condition there.
/// </summary>
internal static class CoberturaReport
{
    /// <summary>The whole result as text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="written">When it is written: tools that keep a history sort by it.</param>
    public static string Write(CoverageResult result, DateTimeOffset written)
    {
        var report = new XElement("coverage",
            new XAttribute("line-rate", Rate(result.Lines)),
            new XAttribute("branch-rate", Rate(result.Outcomes)),
            new XAttribute("version", "1.9"),
            new XAttribute("timestamp", written.ToUnixTimeSeconds()),
            new XAttribute("lines-covered", result.Lines.Covered),
            new XAttribute("lines-valid", result.Lines.Total),
            new XAttribute("branches-covered", result.Outcomes.Covered),
            new XAttribute("branches-valid", result.Outcomes.Total),
            new XElement("sources", new XElement("source", Root(result.Files))),
            new XElement("packages", result.Files.GroupBy(file => file.Project, StringComparer.Ordinal).Select(Package)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{report.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Package(IGrouping<string, FileCoverage> project)
    {
        XElement[] classes = [.. project.SelectMany(CoberturaClass.Of).Select(Class)];
        return new XElement("package", new XAttribute("name", project.Key),
            Rates(project.SelectMany(file => file.Lines.Select(line => line.Value)), [.. project.SelectMany(file => file.Decisions)]),
            new XElement("classes", classes));
    }

    private static XElement Class(CoberturaClass @class)
        => new("class", new XAttribute("name", @class.Name), new XAttribute("filename", @class.File),
            Rates(@class.Lines.Select(line => line.Hits), [.. @class.Lines.SelectMany(line => line.Decisions)]),
            new XElement("methods", @class.Methods.Select(Method)),
            new XElement("lines", @class.Lines.Select(Line)));

    private static XElement Method(CoberturaMethod method)
        => new("method", new XAttribute("name", method.Name), new XAttribute("signature", "()"),
            Rates(method.Lines.Select(line => line.Hits), [.. method.Lines.SelectMany(line => line.Decisions)]),
            new XElement("lines", method.Lines.Select(Line)));

    private static XElement Line(CoberturaLine line)
    {
        var element = new XElement("line", new XAttribute("number", line.Number), new XAttribute("hits", line.Hits));
        DecisionCoverage[] known = [.. line.Decisions.Where(decision => decision.Ratio.Total > 0)];
        if (known.Length == 0)
        {
            element.Add(new XAttribute("branch", "False"));
            return element;
        }
        var all = Sum(known);
        element.Add(
            new XAttribute("branch", "True"),
            new XAttribute("condition-coverage", $"{Percent(all)} ({all.Covered}/{all.Total})"),
            new XElement("conditions", known.Select((decision, number) => new XElement("condition",
                new XAttribute("number", number), new XAttribute("type", "jump"), new XAttribute("coverage", Percent(decision.Ratio))))));
        return element;
    }

    private static XAttribute[] Rates(IEnumerable<long> hits, IReadOnlyList<DecisionCoverage> decisions)
    {
        var lines = hits.Aggregate(default(Ratio), (sum, count) => sum + new Ratio(count > 0 ? 1 : 0, 1));
        return [new("line-rate", Rate(lines)), new("branch-rate", Rate(Sum(decisions))), new("complexity", 1 + decisions.Count)];
    }

    private static Ratio Sum(IEnumerable<DecisionCoverage> decisions)
        => decisions.Aggregate(default(Ratio), (sum, decision) => sum + decision.Ratio);

    private static string Rate(Ratio ratio) => (ratio.Percent / 100).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Percent(Ratio ratio) => $"{ratio.Percent.ToString("0.##", CultureInfo.InvariantCulture)}%";

    // File names are relative to it. Coverlet ends it with a separator.
    private static string Root(IReadOnlyList<FileCoverage> files)
        => files.Select(file => (Full: file.FullPath?.Replace('\\', '/'), file.Path))
            .Where(file => file.Full?.EndsWith($"/{file.Path}", StringComparison.Ordinal) == true)
            .Select(file => file.Full![..^file.Path.Length])
            .FirstOrDefault("./");
}
