using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>Where the text of a source file lies in the code.</summary>
internal sealed class PointMap
{
    private readonly ILookup<SyntaxNode?, SourcePoint> _byOwner;
    private readonly HashSet<SyntaxNode> _owners;

    /// <summary>Lays a source file over the code.</summary>
    /// <param name="source">The file.</param>
    /// <param name="document">The file, as the symbols say it.</param>
    /// <param name="methods">The methods that have code in it.</param>
    public PointMap(SourceFile source, string document, IReadOnlyList<MethodFlow> methods)
    {
        var (text, root) = (source.Tree.GetText(), source.Tree.GetRoot());
        var (points, resumed) = (new List<SourcePoint>(), new List<SourcePoint>());
        foreach (var method in methods)
        {
            foreach (var point in method.Points.Where(point => point.Document.Url == document))
            {
                if (SpanOf(text, point) is not { } span)
                    Missing++;
                else if (method.Graph.At(point.Offset).Any())
                    points.Add(new(method, point.Offset, span, OwnerOf(root.FindNode(span))));
                else if (Behind(method, point) is { } offset)
                    resumed.Add(new(method, offset, span, OwnerOf(root.FindNode(span))));
            }
        }
        _byOwner = Joined(points, resumed).ToLookup(point => point.Owner);
        _owners = [.. points.Select(point => point.Owner).OfType<SyntaxNode>()];
    }

    /// <summary>How many sequence points lie outside the text: it is not the text that was compiled.</summary>
    public int Missing { get; }

    /// <summary>All of it.</summary>
    public IEnumerable<SourcePoint> All => _byOwner.SelectMany(points => points);

    /// <summary>The sequence points of what the compiler makes a method of its own.</summary>
    public IEnumerable<SourcePoint> Of(SyntaxNode? owner) => _byOwner[owner];

    /// <summary>The innermost sequence points that hold a piece of syntax: one for each method that it was compiled into.</summary>
    public IReadOnlyList<SourcePoint> Around(SyntaxNode node)
    {
        var around = _byOwner[CodeOwner.Of(node)].Where(point => point.Span.Contains(node.Span)).ToList();
        if (around.Count == 0)
            return [];
        var shortest = around.Min(point => point.Span.Length);
        return [.. around.Where(point => point.Span.Length == shortest)];
    }

    /// <summary>The sequence points of a method that are a text.</summary>
    public IEnumerable<SourcePoint> Exactly(SyntaxNode? owner, TextSpan span) => _byOwner[owner].Where(point => point.Span == span);

    /// <summary>The first statement's sequence points in a text, one for each method that it was compiled into.</summary>
    public IReadOnlyList<SourcePoint> FirstIn(SyntaxNode? owner, TextSpan span)
    {
        var within = _byOwner[owner].Where(point => span.Contains(point.Span)).ToList();
        return [.. within.GroupBy(point => point.Method).Select(points => points.OrderBy(point => point.Span.Start).ThenByDescending(point => point.Span.Length).ThenBy(point => point.Offset).First())];
    }

    /// <summary>Whether a piece of syntax is compiled into code: a lambda of an expression tree is data.</summary>
    public bool IsCode(SyntaxNode node)
        => CodeOwner.Of(node) is not AnonymousFunctionExpressionSyntax lambda || _owners.Contains(lambda) || !_owners.Any(owner => owner != lambda && owner.Span.Contains(lambda.Span));

    // For the debugger alone, the compiler marks a place that nothing leads to, and goes on behind it.
    private static int? Behind(MethodFlow method, SequencePoint point)
        => method.Method.Body.Instructions.FirstOrDefault(instruction => instruction.Offset == point.Offset) is { OpCode.Code: Code.Nop, Next.Offset: var next } && method.Graph.At(next).Any() ? next : null;

    private static IEnumerable<SourcePoint> Joined(List<SourcePoint> points, List<SourcePoint> resumed)
    {
        var (same, later) = (points.ToLookup(Key), resumed.ToLookup(Key));
        foreach (var point in points)
        {
            var more = same[Key(point)].Take(2).Count() == 1 ? later[Key(point)].Where(other => other.Offset > point.Offset).Select(other => (other.Offset, other.End)).ToList() : [];
            yield return more.Count == 0 ? point : point with { Resumed = more };
        }
        foreach (var point in resumed.Where(other => !same[Key(other)].Any()))
            yield return point;
    }

    private static (MethodFlow, TextSpan) Key(SourcePoint point) => (point.Method, point.Span);

    /// <summary>Whether other code than that of a statement lies between its beginning and an offset.</summary>
    public bool Before(SourcePoint start, int offset) => _byOwner.SelectMany(points => points).Any(point => point.Method == start.Method && point.Offset > start.Offset && point.Offset < offset && !point.Span.Contains(start.Span) && !start.Span.Contains(point.Span));

    // The sequence point of a field is its whole declaration.
    private static SyntaxNode? OwnerOf(SyntaxNode node) => node is BaseFieldDeclarationSyntax ? node : CodeOwner.Of(node);

    private static TextSpan? SpanOf(SourceText text, SequencePoint point)
    {
        if (point.EndLine > text.Lines.Count || point.StartLine < 1)
            return null;
        var (first, last) = (text.Lines[point.StartLine - 1], text.Lines[point.EndLine - 1]);
        var (start, end) = (first.Start + point.StartColumn - 1, last.Start + point.EndColumn - 1);
        return start > first.End || end > last.End || end < start ? null : TextSpan.FromBounds(start, end);
    }
}
