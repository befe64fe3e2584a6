using System.Linq.Expressions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>Rules as one would write them, over a generator that is put in their place.</summary>
internal static class Guess
{
    /// <summary>The body of a rule over another generator.</summary>
    public static Expression Over(this LambdaExpression rule, Expression gen) => new Replacement(rule.Parameters[0], gen).Visit(rule.Body);

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
