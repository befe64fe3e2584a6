using System.Linq.Expressions;
using System.Reflection;

namespace Shakeout.Factories.Rules;

/// <summary>Tells whether a part of a rule says all by itself, and what it says: a factory in a static field, a captured variable.</summary>
internal sealed class ClosedParts : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _own = [];
    private bool _isOpen;

    /// <summary>Whether it depends on nothing around it.</summary>
    public static bool IsClosed(Expression part)
    {
        var closed = new ClosedParts();
        closed.Visit(part);
        return !closed._isOpen;
    }

    /// <summary>Its value.</summary>
    public static object? ValueOf(Expression part) => part switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: null } => field.GetValue(null),
        MemberExpression { Member: FieldInfo field, Expression: ConstantExpression { Value: var owner } } => field.GetValue(owner),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when !operand.Type.IsValueType => ValueOf(operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(part, typeof(object))).Compile(preferInterpretation: true)(),
    };

    /// <inheritdoc/>
    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        foreach (var parameter in node.Parameters)
            _own.Add(parameter);
        return base.VisitLambda(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isOpen |= !_own.Contains(node);
        return node;
    }
}
