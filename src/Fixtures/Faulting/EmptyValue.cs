using System.Collections;
using System.Reflection;

namespace Shakeout.Fixtures.Faulting;

/// <summary>Empty texts and collections.</summary>
internal static class EmptyValue
{
    private static readonly Type[] Collections = [typeof(List<>), typeof(HashSet<>), typeof(Dictionary<,>)];

    /// <summary>What makes an empty value of the type; null where there is none.</summary>
    public static Func<object>? Of(Type? type)
    {
        if (type == typeof(string))
            return () => "";
        if (type is null || !typeof(IEnumerable).IsAssignableFrom(type))
            return null;
        if (type.IsSZArray || type == typeof(IEnumerable) || type == typeof(ICollection) || type == typeof(IList))
            return () => Array.CreateInstance(type.GetElementType() ?? typeof(object), 0);
        if (type.IsInterface)
            return Implementing(type) is { } collection ? () => Activator.CreateInstance(collection)! : null;
        if (type.GetField("Empty", BindingFlags.Public | BindingFlags.Static) is { } empty && type.IsAssignableFrom(empty.FieldType))
            return () => empty.GetValue(null)!; // Immutable collections have one.
        return !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null ? () => Activator.CreateInstance(type)! : null;
    }

    private static Type? Implementing(Type type)
    {
        var arguments = type.GetGenericArguments();
        return Collections.Where(collection => collection.GetGenericArguments().Length == arguments.Length)
            .Select(collection => collection.MakeGenericType(arguments))
            .FirstOrDefault(type.IsAssignableFrom);
    }
}
