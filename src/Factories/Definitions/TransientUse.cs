using System.Linq.Expressions;
using System.Reflection;

namespace Shakeout.Factories.Definitions;

/// <summary>Finds the typed parameters that rules ask for.</summary>
internal sealed class TransientUse : ExpressionVisitor
{
    private readonly List<Type> _types = [];

    /// <summary>Their types, each once.</summary>
    public static IReadOnlyList<Type> In(IEnumerable<Rule> rules)
    {
        var use = new TransientUse();
        foreach (var rule in rules)
            use.Visit(rule.Body);
        return use._types;
    }

    /// <summary>The type of the parameter that a call asks for; null for other calls.</summary>
    public static Type? Of(MethodCallExpression call)
        => call.Method is { Name: nameof(Gen.Param), IsGenericMethod: true } method && method.DeclaringType == typeof(Gen) ? method.GetGenericArguments()[0] : null;

    /// <summary>What is taken where none is given: an object made with the defaults of its constructor; null if it has none.</summary>
    public static Expression? Default(Type type)
    {
        if (type.IsValueType)
            return Expression.Default(type);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(candidate => candidate.GetParameters().All(parameter => parameter.HasDefaultValue));
        return constructor is null ? null : Expression.Constant(constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]), type);
    }

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (Of(node) is { } type && !_types.Contains(type))
            _types.Add(type);
        return base.VisitMethodCall(node);
    }
}
