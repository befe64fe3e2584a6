using System.Reflection;

namespace Shakeout.Fixtures.Definitions;

/// <summary>What a parameter of a fixture or of a test is filled with.</summary>
internal enum ParameterKind
{
    /// <summary>Another fixture, found by the parameter's type.</summary>
    Fixture,

    /// <summary>The <see cref="FixtureRequest"/>.</summary>
    Request,

    /// <summary>The cancellation of the set-up.</summary>
    Cancellation,

    /// <summary>One of the values of <see cref="ValuesAttribute"/>.</summary>
    Value,
}

/// <summary>A parameter of a fixture's constructor or method.</summary>
internal sealed record FixtureParameter(string Name, Type Type, ParameterKind Kind)
{
    /// <summary>The values to pick from; empty unless the kind is <see cref="ParameterKind.Value"/>.</summary>
    public IReadOnlyList<object?> Values { get; private init; } = [];

    /// <summary>Reads a declared parameter.</summary>
    public static FixtureParameter Of(ParameterInfo parameter)
    {
        var name = parameter.Name ?? "";
        if (parameter.GetCustomAttribute<ValuesAttribute>() is { } values)
            return new(name, parameter.ParameterType, ParameterKind.Value) { Values = ValuesOf(values, parameter.ParameterType) };
        return new(name, parameter.ParameterType, KindOf(parameter.ParameterType));
    }

    private static ParameterKind KindOf(Type type)
        => type == typeof(FixtureRequest) ? ParameterKind.Request
            : type == typeof(CancellationToken) ? ParameterKind.Cancellation
            : ParameterKind.Fixture;

    private static IReadOnlyList<object?> ValuesOf(ValuesAttribute attribute, Type type)
        => attribute.Values.Count > 0 ? attribute.Values
            : type == typeof(bool) ? [false, true]
            : type.IsEnum ? [.. Enum.GetValues(type).Cast<object?>()]
            : [];
}
