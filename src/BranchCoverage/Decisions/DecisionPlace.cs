using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>Describes what is decided somewhere: its text, its member, and where it lies.</summary>
internal static class DecisionPlace
{
    /// <summary>The decision of a piece of syntax, by a span of its file.</summary>
    public static Decision Of(DecisionKind kind, SyntaxNode node, TextSpan span)
    {
        var text = node.SyntaxTree.GetText();
        var (from, to) = (text.Lines.GetLinePosition(span.Start), text.Lines.GetLinePosition(span.End));
        return new()
        {
            Kind = kind,
            Text = OneLine.Of(text.ToString(span)),
            Member = MemberName.Of(node),
            Start = span.Start,
            End = span.End,
            Line = from.Line + 1,
            Column = from.Character + 1,
            EndLine = to.Line + 1,
            EndColumn = to.Character + 1,
        };
    }
}
