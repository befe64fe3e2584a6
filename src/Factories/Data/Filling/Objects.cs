using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;

namespace Shakeout.Factories.Data.Filling;

/// <summary>Objects of types that have no factory: made by their constructor with the fewest parameters, or a record's own, and filled.</summary>
internal static class Objects
{
    /// <summary>A filled object. Null for a type that has no public constructor, and where the object would contain itself.</summary>
    public static Filled? Of(Filler filler, Opening opening, ImmutableList<Type> path)
    {
        var type = opening.Plain;
        if (type.IsPrimitive || type.IsInterface || type.IsAbstract || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return null;
        if (path.Contains(type))
            return opening.IsNullable ? null : new Filled(null, "unfilled") { Problem = Endless(opening, path.Add(type)) };
        return Made(filler, type, path.Add(type));
    }

    private static Filled? Made(Filler filler, Type type, ImmutableList<Type> path)
    {
        var constructor = type.GetConstructors().Where(candidate => !IsCopying(candidate, type)).MinBy(candidate => candidate.GetParameters().Length);
        if (constructor is null && !type.IsValueType)
            return null;
        var parameters = constructor?.GetParameters() ?? [];
        var arguments = parameters.Select(parameter => filler.Fill(Opening.Of(type, parameter), path)).ToList();
        var members = type.GetProperties().Where(property => IsOpen(property) && !parameters.Any(parameter => IsOf(parameter, property)))
            .Select(property => (Property: property, Filled: filler.Fill(Opening.Of(property), path))).ToList();
        if (arguments.Concat(members.Select(member => member.Filled)).FirstOrDefault(filled => filled.Problem is not null) is { } problem)
            return problem;

        var made = constructor is null ? Expression.New(type) : Expression.New(constructor, arguments.Select(argument => argument.Value!));
        return new Filled(
            Expression.MemberInit(made, members.Where(member => member.Filled.Value is not null).Select(member => Expression.Bind(member.Property, member.Filled.Value!))),
            "filled member by member");
    }

    private static bool IsOpen(PropertyInfo property) => property.SetMethod is { IsPublic: true, IsStatic: false } && property.GetIndexParameters().Length == 0;

    private static bool IsOf(ParameterInfo parameter, PropertyInfo property) => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static bool IsCopying(ConstructorInfo constructor, Type type) => constructor.GetParameters() is [var only] && only.ParameterType == type;

    private static string Endless(Opening opening, ImmutableList<Type> path)
        => $"'{opening}' has no rule, and to fill it would never end: {string.Join(" -> ", path.Select(type => type.Name))}. Give it a rule, or let it be null.";
}
