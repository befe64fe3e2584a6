using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Shakeout.BranchCoverage.Flow.Graphs;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>A sequence point and the text that it stands for.</summary>
/// <param name="Method">The method that it is in.</param>
/// <param name="Offset">Its instruction.</param>
/// <param name="Span">Its text.</param>
/// <param name="Owner">The syntax that the method was made of.</param>
internal sealed record SourcePoint(MethodFlow Method, int Offset, TextSpan Span, SyntaxNode? Owner)
{
    /// <summary>Where the next one begins.</summary>
    public int End { get; } = Method.Points.FirstOrDefault(point => point.Offset > Offset)?.Offset ?? int.MaxValue;
}
