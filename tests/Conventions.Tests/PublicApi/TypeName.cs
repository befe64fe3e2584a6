using System.Reflection;

namespace Shakeout.Conventions.Tests.PublicApi;

/// <summary>The names of types as C# writes them.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double",
    };

    public static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var name = Of(type.IsByRef ? type.GetElementType()! : type, new NullabilityInfoContext().Create(parameter));
        return parameter.IsOut ? $"out {name}" : type.IsByRef ? $"ref {name}" : name;
    }

    public static string Of(Type type) => Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];

    private static string Of(Type type, NullabilityInfo nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        var name = type.IsArray ? Of(type.GetElementType()!, nullability.ElementType!) + "[]"
            : type.IsGenericType ? $"{Of(type)}<{string.Join(", ", type.GenericTypeArguments.Zip(nullability.GenericTypeArguments, Of))}>"
            : Of(type);
        return !type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }
}
