using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Flow.Counts;
using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>A small program, compiled for debugging, and a report on it that a test makes up.</summary>
internal sealed class CompiledProgram : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompiledProgram(string source, DebugInformationFormat symbols = DebugInformationFormat.PortablePdb)
    {
        Source = SourceFile.Parse(source, _folder["Program.cs"]);
        Compile(source, symbols);
    }

    /// <summary>The source.</summary>
    public SourceFile Source { get; }

    /// <summary>The assembly.</summary>
    public string Assembly => _folder["Program.dll"];

    /// <summary>The symbols beside it.</summary>
    public string Symbols => _folder["Program.pdb"];

    /// <summary>Compiles another source over it.</summary>
    public void Compile(string source, DebugInformationFormat symbols = DebugInformationFormat.PortablePdb)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), path: _folder["Program.cs"]);
        var compilation = CSharpCompilation.Create("Program", [tree], references, new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Debug));
        using var code = File.Create(Assembly);
        using var pdb = symbols == DebugInformationFormat.Embedded ? null : File.Create(Symbols);
        var result = compilation.Emit(code, pdb, options: new(debugInformationFormat: symbols, pdbFilePath: Symbols), cancellationToken: TestContext.Current.CancellationToken);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    /// <summary>A report with these counts of lines, as <c>3: 10</c>, of one method.</summary>
    public ModuleReport Report(string method, params (int Line, long Hits)[] lines)
        => new("Program.dll", null, [new(_folder["Program.cs"], [new("Program", method, lines.ToDictionary(line => line.Line, line => line.Hits), [])])]);

    /// <summary>The methods that have code, as a report calls them.</summary>
    public IReadOnlyList<string> Methods
    {
        get
        {
            using var image = ModuleImage.Read(Assembly);
            return [.. image.Methods.Select(method => method.FullName)];
        }
    }

    /// <summary>A report with these arrivals at the ends of the branches of one method, in the order of its code, falling through first.</summary>
    public ModuleReport Arrivals(string method, params long[] hits)
    {
        using var image = ModuleImage.Read(Assembly);
        var flow = new ModuleFlows(image).Methods.Single(flow => flow.Method.FullName == method);
        var ends = flow.Branches.SelectMany(BranchEnd.Of).Where(end => flow.CountOf(end.Branch.Offset, end.Path) is not null);
        var branches = ends.Zip(hits, (end, count) => new BranchReport(flow.PointBefore(end.Branch.Offset)!.StartLine, end.Branch.Offset, end.End.Offset, end.Path, null, count));
        return new("Program.dll", null, [new(_folder["Program.cs"], [new("Program", method, new Dictionary<int, long>(), [.. branches])])]);
    }

    /// <summary>What was said of each outcome, a line each.</summary>
    public static string Told(BranchCoverage.Flow.FlowResult result)
        => string.Join('\n', result.Decisions.SelectMany(pair => pair.Key.Decision.Outcomes.Zip(pair.Value, (outcome, seen) => $"{pair.Key.Decision.Text} {outcome}: {seen.State}")));

    public void Dispose() => _folder.Dispose();
}
