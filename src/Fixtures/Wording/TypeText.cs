using System.Reflection;

namespace Shakeout.Fixtures.Wording;

/// <summary>How types and methods of the user are named in a message: as in C#, without namespaces.</summary>
internal static class TypeText
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

    /// <summary><c>List&lt;string&gt;</c>, <c>Shop.Order</c> for a nested type, <c>int[]</c>.</summary>
    public static string Of(Type type)
        => type.DeclaringType is { } outer && !type.IsGenericType && !type.IsGenericParameter && !type.IsArray ? $"{Of(outer)}.{Simple(type)}" : Simple(type);

    /// <summary>The same, without the type that a nested type is declared inside.</summary>
    public static string Simple(Type type)
    {
        if (type.IsArray)
            return $"{Simple(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Simple(underlying)}?";
        if (!type.IsGenericType)
            return Keywords.GetValueOrDefault(type, type.Name);
        var name = type.Name.Split('`')[0];
        return type.Name.Contains('`', StringComparison.Ordinal) ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Simple))}>" : name;
    }

    /// <summary>
    /// <c>Shop.OpenAsync</c>, also for what the compiler makes of it: the state machine of an async method, the class of
    /// a lambda, a local function.
    /// </summary>
    public static string Of(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        while (type is { Name: ['<', ..] })
        {
            // <OpenAsync>d__3.MoveNext is OpenAsync; <>c.<OpenAsync>b__0 is a lambda in it, <<OpenAsync>b__0>d an asynchronous one.
            if (type.Name[1] != '>')
                name = type.Name;
            type = type.DeclaringType;
        }

        if (name is ['<', ..])
            name = name.TrimStart('<').Split('>')[0];
        if (method.IsSpecialName && name is ['g' or 's', 'e', 't', '_', ..])
            name = name[4..];
        return type is null ? name : name is ".ctor" or ".cctor" ? $"new {Of(type)}" : $"{Of(type)}.{name}";
    }
}
