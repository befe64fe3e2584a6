using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shakeout.BranchCoverage.Decisions;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>A project whose assembly was compiled with probes.</summary>
internal sealed class InstrumentedProject
{
    /// <summary>How often places that do not compile with a probe are left alone before their whole file is.</summary>
    private const int Tries = 5;


    private readonly HashSet<string> _unwatched = [];

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

    /// <summary>How long that is: a byte for each slot, and one at least.</summary>
    public int Length => Math.Max(1, Slots.Count);

    /// <summary>
    /// Compiles a project with probes:
    /// 1. every file is rewritten, with what the compiler knows of the original;
    /// 2. where the result does not compile, the places that it names are left alone, and it is tried again;
    /// 3. files that still do not compile stay as they are.
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
            if (!instrumented.Leave(refused, wholeFiles: attempt >= Tries) || attempt > Tries)
                throw new BranchCoverageException($"'{compilation.AssemblyName}' does not compile for the source engine: {refused[0]}\nUse coverlet's figures alone: --engine coverlet");
        }
    }

    /// <summary>Reads what the probes saw so far.</summary>
    public SourceReadings Read() => new(Slots, File.ReadAllBytes(Readings));

    private CSharpCompilation Rewritten(CompiledProject project, CancellationToken cancellationToken)
    {
        var compilation = project.Compilation;
        var probes = new ProbeCode(compilation.AssemblyName!);
        foreach (var file in Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var model = project.Compilation.GetSemanticModel(file.Tree);
            var root = new ProbeRewriter(file, model, Slots, probes).Visit(file.Tree.GetRoot(cancellationToken))!;
            compilation = compilation.ReplaceSyntaxTree(file.Tree, file.Tree.WithRootAndOptions(root, file.Tree.Options));
        }
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        return compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(probes.Source(Readings, Length), options, "ShakeoutProbes.cs", System.Text.Encoding.UTF8));
    }

    /// <summary>Leaves alone what the compiler refuses.</summary>
    /// <returns>Whether there was anything to leave.</returns>
    private bool Leave(IEnumerable<Diagnostic> refused, bool wholeFiles)
    {
        var located = refused.Select(problem => problem.Location).Where(location => location.SourceTree is not null).ToList();
        var places = located.Select(location => (Tree: location.SourceTree!, Slot: wholeFiles ? null : SlotAt(location))).Distinct().ToList();
        _unwatched.UnionWith(located.Select(location => $"{Path.GetFileName(location.SourceTree!.FilePath)}({location.GetLineSpan().StartLinePosition.Line + 1})"));
        foreach (var slot in places.Select(place => place.Slot).OfType<int>())
            Slots.Leave(slot);
        var lost = places.Where(place => place.Slot is null).Select(place => place.Tree.FilePath).ToHashSet();
        foreach (var node in Files.Where(file => lost.Contains(file.Path)).SelectMany(file => file.Tree.GetRoot().DescendantNodes()))
            Slots.Leave(node);
        return places.Count > 0;
    }

    private static int? SlotAt(Location location)
        => location.SourceTree!.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .SelectMany(node => node.GetAnnotations(ProbeRewriter.Mark)).Select(mark => (int?)int.Parse(mark.Data!, CultureInfo.InvariantCulture)).FirstOrDefault();
}
