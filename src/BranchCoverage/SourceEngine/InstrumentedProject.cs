using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>A project whose assembly was compiled with probes.</summary>
internal sealed class InstrumentedProject
{
    /// <summary>How often places that do not compile with a probe are left alone before their whole file is.</summary>
    private const int Tries = 6;

    private readonly HashSet<string> _unwatched = [];
    private readonly HashSet<string> _lost = [];
    private readonly HashSet<SourceFile> _compounds = [];

    private InstrumentedProject(CompiledProject project, string readings)
    {
        Assembly = project.Compilation.AssemblyName!;
        Readings = readings;
        Files = [.. project.Written.Select(tree => new SourceFile(tree))];
        foreach (var file in Files)
            Slots.Add(file);
    }

    /// <summary>The assembly, without ending.</summary>
    public string Assembly { get; }

    /// <summary>The sources that are watched.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Where no probe could be put, as <c>Rates.cs(14)</c>: what is decided there stays unknown.</summary>
    public IReadOnlyList<string> Unwatched => [.. _unwatched.Order(StringComparer.Ordinal)];

    /// <summary>What each byte of the readings stands for.</summary>
    public ProbeSlots Slots { get; } = new();

    /// <summary>The file of the readings.</summary>
    public string Readings { get; }

    /// <summary>The file of the vectors.</summary>
    private string Vectors => Readings + ".vectors";

    /// <summary>How long that is: a byte for each slot, and one at least.</summary>
    public int Length => Math.Max(1, Slots.Count);

    /// <summary>
    /// Compiles a project with probes:
    /// 1. every file is rewritten, with what the compiler knows of the original;
    /// 2. where the result does not compile, the places that it names are left alone, and it is tried again;
    /// 3. files that then do not compile lose their vectors, and, if that is not enough, stay as they are.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="assembly">The assembly to write.</param>
    /// <param name="readings">The file to keep the readings in.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="BranchCoverageException">It does not compile even so.</exception>
    public static InstrumentedProject Compile(CompiledProject project, string assembly, string readings, CancellationToken cancellationToken)
    {
        var instrumented = new InstrumentedProject(project, readings);
        File.WriteAllBytes(readings, new byte[instrumented.Length]);
        for (var attempt = 0; ; attempt++)
        {
            var compilation = instrumented.Rewritten(project, cancellationToken);
            var refused = project.Emit(compilation, assembly, cancellationToken);
            if (refused.Count == 0)
                return instrumented;
            if (!instrumented.Leave(refused, attempt) || attempt > Tries)
                throw new BranchCoverageException($"'{compilation.AssemblyName}' does not compile for the source engine: {refused[0]}\nUse coverlet's figures alone: --engine coverlet");
        }
    }

    /// <summary>Reads what the probes saw so far.</summary>
    public SourceReadings Read() => new(Slots, File.ReadAllBytes(Readings), File.ReadAllBytes(Vectors));

    private CSharpCompilation Rewritten(CompiledProject project, CancellationToken cancellationToken)
    {
        var compilation = project.Compilation;
        var probes = new ProbeCode(compilation.AssemblyName!);
        foreach (var file in Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = project.Compilation.GetSemanticModel(file.Tree);
            if (_compounds.Add(file))
                Slots.Vectors.Add(new CompoundFinder(file, model).Find());
            var root = new ProbeRewriter(file, model, Slots, probes).Visit(file.Tree.GetRoot(cancellationToken))!;
            compilation = compilation.ReplaceSyntaxTree(file.Tree, file.Tree.WithRootAndOptions(root, file.Tree.Options));
        }
        var vectors = Math.Max(1, Slots.Vectors.Count);
        File.WriteAllBytes(Vectors, new byte[vectors]);
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(probes.Source((Readings, Length), (Vectors, vectors)), options, "ShakeoutProbes.cs", System.Text.Encoding.UTF8));
    }

    /// <summary>Leaves alone what the compiler refuses.</summary>
    /// <returns>Whether there was anything to leave.</returns>
    private bool Leave(IEnumerable<Diagnostic> refused, int attempt)
    {
        var located = refused.Select(problem => problem.Location).Where(location => location.SourceTree is not null).ToList();
        // The second time, what the compiler names may not be what is at fault: of all probes those for vectors go deepest.
        if (attempt == 1 && Slots.Vectors.LeaveAllIn(located.Select(location => location.SourceTree!.FilePath).ToHashSet()))
            return true;
        foreach (var location in located)
        {
            switch (attempt < Tries ? MarkAt(location) : null)
            {
                case { Kind: ProbeRewriter.VectorMark, Data: { } first }:
                    Slots.Vectors.Leave(int.Parse(first, CultureInfo.InvariantCulture));
                    continue;
                case { Data: { } slot }:
                    Slots.Leave(int.Parse(slot, CultureInfo.InvariantCulture));
                    break;
                default:
                    LeaveFile(location.SourceTree!.FilePath);
                    break;
            }
            _unwatched.Add($"{Path.GetFileName(location.SourceTree!.FilePath)}({location.GetLineSpan().StartLinePosition.Line + 1})");
        }
        return located.Count > 0;
    }

    private void LeaveFile(string path)
    {
        Slots.Vectors.LeaveAllIn(new HashSet<string> { path });
        foreach (var node in Files.Where(file => file.Path == path && _lost.Add(path)).SelectMany(file => file.Tree.GetRoot().DescendantNodes()))
            Slots.Leave(node);
    }

    private static SyntaxAnnotation? MarkAt(Location location)
        => location.SourceTree!.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .SelectMany(node => node.GetAnnotations([ProbeRewriter.Mark, ProbeRewriter.VectorMark])).FirstOrDefault();
}
