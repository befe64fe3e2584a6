using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;
using Shakeout.BranchCoverage.Reports;

namespace Shakeout.BranchCoverage.Flow.Counts;

/// <summary>All that a report says of one source file.</summary>
internal sealed class DocumentProbes
{
    private readonly HashSet<int> _counted;
    private readonly LineProbes _lines;

    public DocumentProbes(DocumentReport report, string document, IReadOnlyList<MethodFlow> methods)
    {
        Url = document;
        _lines = new(report, document, methods);
        Branches = new(report, document, methods);
        _counted = [.. methods.Where(method => report.Methods.Contains(method.Method.FullName)).Concat(Branches.Recognised).Select(method => method.Index)];
        Methods = methods;
        Strangers = Branches.Strangers + report.Lines.Keys.Except(_lines.Lines).Count();
        Total = Branches.Total + report.Lines.Count;
    }

    /// <summary>The file, as the symbols say it.</summary>
    public string Url { get; }

    /// <summary>What the symbols know of it.</summary>
    public Document Compiled => Methods.SelectMany(method => method.Points).First(point => point.Document.Url == Url).Document;

    /// <summary>The methods that have code in it.</summary>
    public IReadOnlyList<MethodFlow> Methods { get; }

    /// <summary>Its branches.</summary>
    public BranchProbes Branches { get; }

    /// <summary>Lines and branches of the report that are in no method of the assembly.</summary>
    public int Strangers { get; }

    /// <summary>Lines and branches of the report.</summary>
    public int Total { get; }

    /// <summary>Methods that share a line, so that what is known of one helps with the others.</summary>
    public IEnumerable<IReadOnlyList<MethodFlow>> Neighbours => _lines.Lines.Select(line => _lines.On(line).ToList()).Where(methods => methods.Count > 1);

    /// <summary>Whether the report certainly counted a method: one may be excluded.</summary>
    public bool IsCounted(MethodFlow method) => _counted.Contains(method.Index);

    /// <summary>What must hold between counts.</summary>
    public IEnumerable<Balance> Balances(Placement placement, Func<long, Interval> reading)
        => _lines.Balances(IsCounted, reading).Concat(Branches.Balances(placement, reading));

    /// <summary>The files of a report that the symbols of an assembly know.</summary>
    public static IReadOnlyList<DocumentProbes> Of(ModuleReport report, ModuleFlows flows)
    {
        var byDocument = flows.ByDocument;
        var documents = byDocument.Select(group => group.Key).ToList();
        return [.. report.Files
            .Select(file => (File: file, Document: LongestEnd.Find(documents, document => document, file.FullPath ?? file.Path)))
            .Where(found => found.Document is not null)
            .DistinctBy(found => found.Document)
            .Select(found => new DocumentProbes(DocumentReport.Of(found.File), found.Document!, [.. byDocument[found.Document!]]))];
    }
}
