using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>A source file with its decisions: both engines look at the same ones.</summary>
internal sealed class SourceFile
{
    /// <summary>Looks through a syntax tree.</summary>
    public SourceFile(SyntaxTree tree)
    {
        Tree = tree;
        var finder = new DecisionFinder(tree);
        finder.Visit(tree.GetRoot());
        Sites = finder.Sites;
        Members = finder.Members;
    }

    /// <summary>Its path on this machine.</summary>
    public string Path => Tree.FilePath;

    /// <summary>Its syntax.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>Its decisions with their syntax, in the order of the source.</summary>
    public IReadOnlyList<DecisionSite> Sites { get; }

    /// <summary>Its members that hold code, in the order of the source.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>Reads and parses a file, with the symbols of an ordinary debug build where nobody says others.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How the project parses; null for the newest language and <c>DEBUG</c>.</param>
    public static SourceFile Read(string path, CSharpParseOptions? options = null)
        => Parse(File.ReadAllText(path), path, options);

    /// <summary>Parses a text as if it stood in a file.</summary>
    public static SourceFile Parse(string text, string path, CSharpParseOptions? options = null)
        => new(CSharpSyntaxTree.ParseText(text, options ?? DebugBuild, path));

    private static CSharpParseOptions DebugBuild { get; } =
        new CSharpParseOptions(LanguageVersion.Preview).WithPreprocessorSymbols("DEBUG", "TRACE", "NET", "NETCOREAPP", "NET8_0_OR_GREATER");
}
