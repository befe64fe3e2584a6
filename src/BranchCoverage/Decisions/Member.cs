using Microsoft.CodeAnalysis;

namespace Shakeout.BranchCoverage.Decisions;

/// <summary>A member that holds code.</summary>
/// <param name="Name">As <c>Namespace.Type.Method</c>.</param>
/// <param name="Line">Its first line, counted from 1, attributes left out.</param>
/// <param name="EndLine">Its last line.</param>
/// <param name="Node">Its syntax: a method, a constructor, an accessor, a property with an arrow, top-level statements.</param>
internal sealed record Member(string Name, int Line, int EndLine, SyntaxNode Node);
