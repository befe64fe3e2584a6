using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil.Cil;
using Shakeout.BranchCoverage.Flow.Graphs;
using Shakeout.BranchCoverage.Flow.Solving;

namespace Shakeout.BranchCoverage.Flow.Meaning;

/// <summary>
/// The branches that ask whether something equals a constant. Whatever order the compiler asks in, and whatever it rules out first by
/// size or by hash: a value that is one of several constants goes through the branch of its own.
/// </summary>
internal sealed class Equalities
{
    private readonly MethodFlow _method;
    private readonly ILookup<object, (int Branch, int Path)> _byConstant;

    /// <summary>Looks through a piece of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it has ended.</param>
    public Equalities(MethodFlow method, int from, int to)
    {
        _method = method;
        _byConstant = method.Graph.Nodes.Where(node => from <= node.Last.Offset && node.Last.Offset < to).SelectMany(Asked).Distinct().ToLookup(asked => asked.Constant, asked => (asked.Branch, asked.Path));
    }

    /// <summary>How often something was found to equal a constant; null where no branch or several ask that.</summary>
    public Interval? Of(object constant, Observation observation)
        => _byConstant[constant].ToList() is [var only] && observation.IsClear(_method) ? observation.Of(_method, only.Branch, only.Path) : null;

    /// <summary>The number or the text that a piece of syntax is; null for others, and for 0, since that null is asked for looks the same.</summary>
    public static object? Constant(SyntaxNode? node) => node switch
    {
        ParenthesizedPatternSyntax inner => Constant(inner.Pattern),
        ConstantPatternSyntax constant => Constant(constant.Expression),
        ParenthesizedExpressionSyntax inner => Constant(inner.Expression),
        PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression) => Constant(minus.Operand) is long number ? -number : null,
        LiteralExpressionSyntax { Token.Value: int number } when number != 0 => (long)number,
        LiteralExpressionSyntax { Token.Value: char letter } when letter != 0 => (long)letter,
        LiteralExpressionSyntax { Token.Value: string { Length: > 0 } text } => text,
        _ => null,
    };

    private static IEnumerable<(object Constant, int Branch, int Path)> Asked(FlowNode node)
    {
        if (node.Last.Operand is Instruction[] targets)
            return Smallest(node.Last) is { } first ? Enumerable.Range(0, targets.Length).Select(at => ((object)(first + at), node.Last.Offset, at + 1)) : [];
        return node.Condition is ComparedTerm { Relation: Relation.Equal or Relation.Unequal } test && Compared(test) is var (constant, jumps)
            ? [(constant, node.Last.Offset, jumps ? 1 : 0)]
            : [];
    }

    private static (object Constant, bool Jumps)? Compared(ComparedTerm test) => test switch
    {
        { Right: ConstantTerm { Number: not 0 } number } => (number.Number, test.Relation == Relation.Equal),
        { Right.Known: 0, Left: MadeTerm { Name: "op_Equality", From: [_, TextTerm text] } } => (text.Text, test.Relation == Relation.Unequal),
        _ => null,
    };

    // A table of jumps begins at 0, or something is taken away before.
    private static long? Smallest(Instruction table) => table.Previous switch
    {
        { OpCode.Code: Code.Sub, Previous: { } load } => Constants.Of(load)?.Known,
        { OpCode.Code: >= Code.Ldarg_0 and <= Code.Ldloc_3 or Code.Ldarg_S or Code.Ldloc_S or Code.Ldarg or Code.Ldloc } => 0,
        _ => null,
    };
}
