using System.Linq.Expressions;

namespace Shakeout.Factories.Definitions;

/// <summary>Takes over the rules of a factory of a base type.</summary>
internal static class Inheritance
{
    /// <summary>The rules that a shape does not have, over its own object.</summary>
    public static IEnumerable<Rule> Rules(IFactory from, Shape to)
    {
        var (shape, given) = (from.Shape, from.Given);
        for (var place = 0; place < shape.Slots.Count; place++)
        {
            var rule = shape.Slots[place];
            if (to.Rules.Any(own => own.Name == rule.Name))
                continue;
            if (given?[place] is not null)
                yield return Taken(rule, Expression.Call(typeof(Building.Given), nameof(Building.Given.Value), [rule.Type], Expression.Constant(given), Expression.Constant(place)), from);
            else if (rule is { Body: { } body } && (!rule.IsTransient || rule.Origin != "default"))
                yield return Taken(rule, new Parameters([shape.Me], [to.Me]).Visit(body), from);
        }
    }

    private static Rule Taken(Rule rule, Expression body, IFactory from) => rule with { Parameter = null, Body = body, Origin = from.Shape.Identity.Name };
}
