using System.Collections;
using System.Net;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shakeout.Factories.Persistence.Mapping;

/// <summary>Tells what fits into one column from what has members or rows of its own.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<Type> Known =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(byte[]), typeof(Uri), typeof(Version), typeof(BigInteger), typeof(IPAddress), typeof(JsonDocument), typeof(JsonElement), typeof(object),
    ];

    public static bool IsScalar(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || Known.Contains(plain) || plain.IsAssignableTo(typeof(JsonNode));
    }

    /// <summary>Whether a type keeps its value to itself: a value type without a public member, which no column could hold.</summary>
    public static bool IsClosed(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsValueType && !IsScalar(plain) && ElementOf(plain) is null && !plain.IsAssignableTo(typeof(IFormattable)) && MemberAccess.Of(plain).Count == 0;
    }

    /// <summary>What a list holds; null when the type is no list.</summary>
    public static Type? ElementOf(Type type)
    {
        if (IsScalar(type) || !type.IsAssignableTo(typeof(IEnumerable)))
            return null;
        var lists = type.GetInterfaces().Append(type).Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return lists.FirstOrDefault()?.GetGenericArguments()[0] ?? typeof(object);
    }

    /// <summary>Whether the type's default, 0 or empty, means that no value was given.</summary>
    public static bool IsUnsetByDefault(Type type)
        => type == typeof(Guid) || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly);
}
