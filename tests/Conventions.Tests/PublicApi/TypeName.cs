using System.Reflection;

namespace Shakeout.Conventions.Tests.PublicApi;

/// <summary>The names of types as C# writes them.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(double)] = "double",
    };

    public static string Of(PropertyInfo property) => Of(property.PropertyType, Nullability.Of(property));

    public static string Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var name = Of(type.IsByRef ? type.GetElementType()! : type, Nullability.Of(parameter));
        return parameter.IsOut ? $"out {name}" : type.IsByRef ? $"ref {name}" : name;
    }

    /// <summary>The name where nothing is said of nullability.</summary>
    public static string Of(Type type) => Of(type, Nullability.Unknown);

    /// <summary>The name without type parameters.</summary>
    public static string Plain(Type type) => Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];

    private static string Of(Type type, Nullability nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            nullability.Next(type);
            return Of(value, nullability) + "?";
        }

        // The marks stand in the order of the names: first that of the whole, then those of its parts.
        var isNullable = nullability.Next(type);
        var name = type.IsArray ? Of(type.GetElementType()!, nullability) + "[]"
            : type.IsGenericType ? $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(argument => Of(argument, nullability)))}>"
            : Plain(type);
        return isNullable ? name + "?" : name;
    }
}
