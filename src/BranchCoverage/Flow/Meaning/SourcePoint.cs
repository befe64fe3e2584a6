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
    public int End { get; } = EndOf(Method, Offset);

    /// <summary>The stretches of its code behind a switch expression within it.</summary>
    public IReadOnlyList<(int Start, int End)> Resumed { get; init; } = [];

    /// <summary>Whether an instruction belongs to it.</summary>
    public bool Holds(int offset) => StartOf(offset) is not null;

    /// <summary>Where the stretch of its code begins that holds an instruction; null where none does.</summary>
    public int? StartOf(int offset)
    {
        if (Offset <= offset && offset < End)
            return Offset;
        foreach (var (start, end) in Resumed)
            if (start <= offset && offset < end)
                return start;
        return null;
    }

    private static int EndOf(MethodFlow method, int start) => method.Points.FirstOrDefault(point => point.Offset > start)?.Offset ?? int.MaxValue;
}
