using System.Reflection;
using Shakeout.Factories.Definitions;

namespace Shakeout.Factories.XunitV3;

/// <summary>The factories of a class, by what they build.</summary>
internal sealed class KnownFactories(Type holder)
{
    private readonly IReadOnlyList<(string Name, IFactory Factory)> _all =
    [
        .. holder.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, field.GetValue(null) as IFactory)).OfFactories(),
        .. holder.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.GetIndexParameters().Length == 0 && typeof(IFactory).IsAssignableFrom(property.PropertyType))
            .Select(property => (property.Name, property.GetValue(null) as IFactory)).OfFactories(),
    ];

    /// <summary>A value for a parameter: of the factory for its type, else filled by name and type.</summary>
    /// <exception cref="FactoryException">Several factories could be meant, or nothing makes a value.</exception>
    public object? ValueFor(ParameterInfo parameter) => Find(parameter) is { } factory ? factory.BuildOne() : FilledParameter.Value(parameter);

    private IFactory? Find(ParameterInfo parameter)
    {
        var fitting = _all.Where(known => known.Factory.Shape.Type == parameter.ParameterType).ToList();
        if (fitting.Count > 1)
            fitting = [.. fitting.Where(known => IsNamedFor(known.Name, parameter.Name!)) is var named && named.Any() ? named : fitting];
        return fitting switch
        {
            [] => null,
            [var only] => only.Factory,
            _ => throw new FactoryException(
                $"'{parameter.Member.Name}' asks for the '{TypeText.Of(parameter.ParameterType)}' '{parameter.Name}', and these factories build one: "
                + $"{string.Join(", ", fitting.Select(known => $"'{known.Name}'").Order(StringComparer.Ordinal))}. Name the parameter for one of them."),
        };
    }

    /// <summary>A parameter is named for a factory in the singular or as it is: <c>paidOrder</c> for <c>PaidOrders</c>.</summary>
    private static bool IsNamedFor(string factory, string parameter)
        => factory.Equals(parameter, StringComparison.OrdinalIgnoreCase) || factory.Equals(parameter + "s", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Members that are factories.</summary>
internal static class FactoryMembers
{
    /// <summary>Those with a factory in them.</summary>
    public static IEnumerable<(string Name, IFactory Factory)> OfFactories(this IEnumerable<(string Name, IFactory? Value)> members)
        => members.Where(member => member.Value is not null).Select(member => (member.Name, member.Value!));
}
