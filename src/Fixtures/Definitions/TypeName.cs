namespace Shakeout.Fixtures.Definitions;

/// <summary>Types as users write them.</summary>
internal static class TypeName
{
    /// <summary>The simple name, with type arguments: <c>List&lt;Book&gt;</c>.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (!type.IsGenericType)
            return type.Name;
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
