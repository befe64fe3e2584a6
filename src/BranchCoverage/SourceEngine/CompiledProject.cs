using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// A project as its own build compiles it: the compiler's arguments say sources, references and options, so that nothing has to
/// be guessed, and no file of the user's is touched.
/// </summary>
internal sealed class CompiledProject
{
    private readonly CSharpCommandLineArguments _arguments;

    private CompiledProject(CSharpCommandLineArguments arguments, CSharpCompilation compilation, IReadOnlyList<SyntaxTree> written)
        => (_arguments, Compilation, Written) = (arguments, compilation, written);

    /// <summary>Everything that is compiled, what generators wrote included.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The sources that people wrote: not those of generators, nor what the SDK puts into <c>obj</c>.</summary>
    public IReadOnlyList<SyntaxTree> Written { get; }

    /// <summary>Reads a project.</summary>
    /// <param name="arguments">The compiler's arguments, as the build hands them over.</param>
    /// <param name="folder">The project's folder: arguments are relative to it.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <exception cref="BranchCoverageException">A source or a reference cannot be read.</exception>
    public static CompiledProject Read(IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var parsed = CSharpCommandLineParser.Default.Parse(arguments, folder, sdkDirectory: null);
        var trees = parsed.SourceFiles.Select(file => Tree(file.Path, parsed)).ToList();
        var compilation = CSharpCompilation.Create(
            parsed.CompilationName ?? Path.GetFileNameWithoutExtension(parsed.OutputFileName),
            trees,
            parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(Path.GetFullPath(reference.Reference, folder), reference.Properties)),
            Unwarned(parsed.CompilationOptions).WithAllowUnsafe(true).WithStrongNameProvider(new DesktopStrongNameProvider(parsed.KeyFileSearchPaths)));
        var objects = Path.GetFullPath("obj", folder) + Path.DirectorySeparatorChar;
        var written = trees.Where(tree => !tree.FilePath.StartsWith(objects, StringComparison.Ordinal) && !IsGenerated(tree)).ToList();
        return new(parsed, Generated(compilation, parsed, cancellationToken), written);
    }

    /// <summary>Writes the assembly and its symbols, if they compile.</summary>
    /// <param name="compilation">This project's compilation, changed.</param>
    /// <param name="assembly">The file to write; its symbols go beside it.</param>
    /// <param name="cancellationToken">Stops early.</param>
    /// <returns>What the compiler refuses; nothing is written then.</returns>
    public IReadOnlyList<Diagnostic> Emit(CSharpCompilation compilation, string assembly, CancellationToken cancellationToken)
    {
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(
            code, symbols, manifestResources: _arguments.ManifestResources,
            options: _arguments.EmitOptions.WithDebugInformationFormat(DebugInformationFormat.PortablePdb).WithEmitMetadataOnly(false),
            cancellationToken: cancellationToken);
        if (!result.Success)
            return [.. result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)];
        File.WriteAllBytes(assembly, code.ToArray());
        File.WriteAllBytes(Path.ChangeExtension(assembly, ".pdb"), symbols.ToArray());
        return [];
    }

    // A project may call single warnings errors. Probes hide from the compiler what is known not to be null: that must not count against them.
    private static CSharpCompilationOptions Unwarned(CSharpCompilationOptions options)
        => options.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]);

    private static bool IsGenerated(SyntaxTree tree) => GeneratedCode.IsNamed(tree.FilePath) || GeneratedCode.IsMarked(tree.GetText().Lines.Select(line => line.ToString()));

    private static SyntaxTree Tree(string path, CSharpCommandLineArguments arguments)
    {
        using var stream = File.OpenRead(path);
        var text = SourceText.From(stream, arguments.Encoding, canBeEmbedded: true);
        return CSharpSyntaxTree.ParseText(text, arguments.ParseOptions, path);
    }

    private static CSharpCompilation Generated(CSharpCompilation compilation, CSharpCommandLineArguments arguments, CancellationToken cancellationToken)
    {
        var generators = arguments.ResolveAnalyzerReferences(new AnalyzerAssemblies()).SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)).ToList();
        if (generators.Count == 0)
            return compilation;
        var options = AnalyzerConfigSet.Create(arguments.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(File.ReadAllText(path), path)).ToList());
        var driver = CSharpGeneratorDriver.Create(
            generators, arguments.AdditionalFiles.Select(file => (AdditionalText)new TextOf(file.Path)), arguments.ParseOptions, new ConfiguredOptions(options));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
        return (CSharpCompilation)generated;
    }

    private sealed class TextOf(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default)
            => SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8);
    }

    private sealed class ConfiguredOptions(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
