using System.Linq.Expressions;
using Shakeout.Factories.Checking;

namespace Shakeout.Factories;

/// <content>Sets of objects that cover the values of their members.</content>
public sealed partial class Factory<T>
{
    /// <summary>As few objects as show each value of these members at least once: of an enum, true and false, and null where it may be.</summary>
    /// <param name="members">The members; none for all that can be covered.</param>
    /// <exception cref="FactoryException">A member cannot be covered; or the definition is wrong.</exception>
    public List<T> BuildCovering(params Expression<Func<T, object?>>[] members)
    {
        var pools = Coverage.Of(_shape, [.. members.Select(Named)], Given);
        var count = pools.Select(pool => pool.Values.Count).DefaultIfEmpty(1).Max();
        return Build(count, (factory, index) => pools.Aggregate(factory, (changed, pool) => pool.Values[index % pool.Values.Count] is { } value ? changed.Taking(pool.Place, value) : changed));
    }

    private static string Named(Expression<Func<T, object?>> member)
        => (member.Body is UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } ? inner : member.Body) is MemberExpression { Expression: ParameterExpression } read
            ? read.Member.Name
            : throw new FactoryException($"'{member.Body}' is no member that could be covered. Take one of the object itself: x => x.Status.");

    private Factory<T> Taking(int place, CoveredValue value)
        => new(_shape, Building.Given.With(Given, _shape.Slots.Count, place, value.Value), _settings);
}
