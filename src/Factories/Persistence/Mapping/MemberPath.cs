using System.Linq.Expressions;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>The member that a lambda names: <c>Address.Street</c>.</summary>
internal static class MemberPath
{
    /// <exception cref="FactoryException">It names none.</exception>
    public static string Of<T>(Expression<Func<T, object?>> lambda)
    {
        ArgumentNullException.ThrowIfNull(lambda);
        var names = new Stack<string>();
        var part = lambda.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : lambda.Body;
        for (; part is MemberExpression member; part = member.Expression!)
            names.Push(member.Member.Name);
        return part is ParameterExpression && names.Count > 0
            ? string.Join('.', names)
            : throw new FactoryException($"'{lambda}' names no member of '{typeof(T).Name}'. Write one, such as order => order.Number.");
    }
}
