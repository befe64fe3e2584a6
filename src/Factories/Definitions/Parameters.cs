using System.Linq.Expressions;

namespace Shakeout.Factories.Definitions;

/// <summary>Puts other expressions in the place of a lambda's parameters.</summary>
internal sealed class Parameters(IReadOnlyList<ParameterExpression> from, Expression[] to) : ExpressionVisitor
{
    /// <summary>The body of a lambda over other parameters.</summary>
    public static Expression Replace(LambdaExpression lambda, params Expression[] to) => new Parameters(lambda.Parameters, to).Visit(lambda.Body);

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var index = 0; index < from.Count; index++)
            if (from[index] == node)
                return to[index];
        return node;
    }
}
