using System.Reflection;
using Shakeout.Factories.Data.Filling;

namespace Shakeout.Factories.Definitions;

/// <summary>Gives members a rule that have none.</summary>
internal static class AutoFilling
{
    /// <summary>The member with a rule; without one, if it is not public or can stay as it is.</summary>
    /// <param name="rule">The member.</param>
    /// <param name="type">The type that it belongs to.</param>
    /// <param name="filler">Finds the rule.</param>
    public static Rule Fill(Rule rule, Type type, Filler filler)
    {
        if (OpeningOf(rule, type) is not { } opening)
            return rule;
        var filled = filler.Fill(opening);
        return rule with { Body = filled.Value, Origin = filled.Origin, Problem = filled.Problem };
    }

    private static Opening? OpeningOf(Rule rule, Type type) => rule switch
    {
        { Parameter: { } parameter } => Opening.Of(type, parameter),
        { Member: PropertyInfo { SetMethod.IsPublic: true } property } => Opening.Of(property),
        { Member: FieldInfo { IsPublic: true } field } => Opening.Of(field),
        _ => null,
    };
}
