namespace Shakeout.Fixtures.Definitions;

/// <summary>Types as users write them.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    /// <summary>The simple name, with type arguments: <c>List&lt;Book&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Of(value)}?";
        if (!type.IsGenericType)
            return Keywords.GetValueOrDefault(type, type.Name);
        var name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    /// <summary>A scope within a sentence.</summary>
    public static string Of(Scope scope) => scope switch
    {
        Scope.Test => "test",
        Scope.Class => "class",
        Scope.Collection => "collection",
        _ => "assembly",
    };
}
