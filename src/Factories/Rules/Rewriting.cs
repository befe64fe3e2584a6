using System.Globalization;
using System.Linq.Expressions;
using Shakeout.Factories.Data;

namespace Shakeout.Factories.Rules;

/// <summary>
/// Writes rules as they run fastest: interpolated strings without boxes, choices from arrays that are made once, decimals from
/// ranges that are counted once, an optional value only where it is wanted.
/// </summary>
internal sealed class Rewriting : ExpressionVisitor
{
    /// <summary>The rule rewritten.</summary>
    public static Expression Of(Expression rule) => new Rewriting().Visit(rule);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        var method = call.Method;
        if (method.DeclaringType == typeof(string) && method.Name == nameof(string.Format))
            return Formatted(call);
        if (method.Name == nameof(Gen.Maybe) && (method.DeclaringType == typeof(Gen) || method.DeclaringType == typeof(OptionalValues)))
            return Optional(call);
        if (method.DeclaringType == typeof(Gen) && method.Name is nameof(Gen.Money) or nameof(Gen.Decimal))
            return Counted(call);
        if (method.DeclaringType == typeof(Gen) && method.Name is nameof(Gen.Pick) or nameof(Gen.Cycle) && call.Arguments is [NewArrayExpression { Expressions: var items } array]
            && items.All(item => item is ConstantExpression))
            return call.Update(call.Object, [Expression.Constant(Listed(array, items), array.Type)]);
        return call;
    }

    // A range that is wrong is told by the call itself, when it runs.
    private static MethodCallExpression Counted(MethodCallExpression call)
    {
        object?[] bounds = [.. call.Arguments.OfType<ConstantExpression>().Select(argument => argument.Value)];
        if (bounds.Length < call.Arguments.Count || bounds is not [decimal min, decimal max, ..])
            return call;
        var places = bounds is [.., int given] ? given : Gen.MoneyPlaces;
        return Ranges.Steps(min, max, places) is not { } steps ? call : Expression.Call(
            typeof(Ranges), nameof(Ranges.Step), null, call.Object!, Expression.Constant(steps.First), Expression.Constant(steps.Last), Expression.Constant(places));
    }

    private static Array Listed(NewArrayExpression array, IReadOnlyList<Expression> items)
    {
        var list = Array.CreateInstance(array.Type.GetElementType()!, items.Count);
        for (var index = 0; index < items.Count; index++)
            list.SetValue(((ConstantExpression)items[index]).Value, index);
        return list;
    }

    private static Expression Optional(MethodCallExpression call)
    {
        var (f, value, chance) = call.Object is { } self ? (self, call.Arguments[0], call.Arguments[1]) : (call.Arguments[0], call.Arguments[1], call.Arguments[2]);
        return Expression.Condition(
            Expression.Call(f, nameof(Gen.Chance), null, chance), Expression.Convert(value, call.Type), Expression.Default(call.Type));
    }

    private static Expression Formatted(MethodCallExpression call)
    {
        if (call.Arguments[0] is not ConstantExpression { Value: string format })
            return call;
        Expression[] holes = call.Arguments[1] is NewArrayExpression { Expressions: var items } ? [.. items] : [.. call.Arguments.Skip(1)];
        if (holes is [{ Type.IsArray: true }])
            return call;
        if (holes.Length <= 4 && TextPieces.Read(format, holes.Length) is { } pieces)
        {
            var values = holes.Select(Unboxed).ToArray();
            return Expression.Call(typeof(Interpolation), nameof(Interpolation.Of), [.. values.Select(value => value.Type)], [Expression.Constant(pieces), .. values]);
        }

        return Expression.Call(
            typeof(string), nameof(string.Format), null, Expression.Constant(CultureInfo.InvariantCulture, typeof(IFormatProvider)),
            call.Arguments[0], Expression.NewArrayInit(typeof(object), holes));
    }

    private static Expression Unboxed(Expression hole)
        => hole is UnaryExpression { NodeType: ExpressionType.Convert, Operand: { Type: var type } operand } && !type.IsByRefLike && hole.Type == typeof(object) ? operand : hole;
}
