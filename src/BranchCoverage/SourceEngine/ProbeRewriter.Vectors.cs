using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Shakeout.BranchCoverage.SourceEngine;

/// <summary>
/// Probes for the ways through compound conditions: each evaluation has a number of its own, in which each condition that says yes sets its bit,
/// and which is noted in the end. An evaluation that an exception cuts short notes nothing; one that calls itself has another number.
/// </summary>
internal sealed partial class ProbeRewriter
{
    /// <summary>Marks a compound condition, with its first byte.</summary>
    public const string VectorMark = "vector";

    private SyntaxNode? Counted(SyntaxNode node, SyntaxNode? visited) => visited is not ExpressionSyntax value ? visited
        : slots.Vectors.OfCondition(node) is { } condition ? Bit(value, condition.First, condition.Number)
        : slots.Vectors.OfRoot(node) is { } first ? Way(value, first).WithAdditionalAnnotations(new SyntaxAnnotation(VectorMark, Text(first)))
        : value;

    // With && and constants, not by a call: so the compiler still sees which variables are assigned when the condition is true, and which when not.
    private ExpressionSyntax Bit(ExpressionSyntax value, int first, int number)
        => probes.Expression($"(VALUE && (({Vector(first)} |= {1 << number}) > 0 || true))", value);

    private ExpressionSyntax Way(ExpressionSyntax value, int first)
        => probes.Expression(
            $"((PROBES.Way(out int {Vector(first)}) || true) && ((VALUE && (PROBES.V({first} + {Vector(first)}) || true)) || (PROBES.V({first} + {Vector(first)}) && false)))", value);

    private static string Vector(int first) => $"shakeoutVector{Text(first)}_";

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
