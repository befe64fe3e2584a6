namespace Shakeout.Factories.Definitions;

/// <summary>How types of the user are named in a message: as in C#, without namespaces.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    /// <summary><c>List&lt;string&gt;</c>, <c>Shop.Order</c> for a nested type, <c>int[]</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Of(underlying)}?";
        if (type.IsGenericType)
            return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
        return type is { DeclaringType: { } outer, IsGenericParameter: false } ? $"{Of(outer)}.{type.Name}" : Keywords.GetValueOrDefault(type, type.Name);
    }
}
