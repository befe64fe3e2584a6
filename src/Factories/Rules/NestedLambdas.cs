using System.Linq.Expressions;

namespace Shakeout.Factories.Rules;

/// <summary>Compiles code with the lambdas inside it that stand for themselves as finished delegates: else each run would make them anew.</summary>
internal sealed class NestedLambdas(bool preferInterpretation) : ExpressionVisitor
{
    /// <summary>The code as a delegate.</summary>
    public static T Compiled<T>(Expression<T> code, bool preferInterpretation)
        where T : Delegate
        => code.Update(new NestedLambdas(preferInterpretation).Visit(code.Body), code.Parameters).Compile(preferInterpretation);

    /// <inheritdoc/>
    protected override Expression VisitLambda<T>(Expression<T> node)
        => ClosedParts.IsClosed(node) ? Expression.Constant(node.Compile(preferInterpretation), node.Type) : base.VisitLambda(node);

    // A lambda that is wanted as an expression stays one.
    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node) => node.NodeType == ExpressionType.Quote ? node : base.VisitUnary(node);
}
