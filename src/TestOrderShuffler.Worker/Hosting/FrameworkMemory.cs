using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// What the shared test framework remembers of an order in its static tables: types by name, attributes, instances.
/// Left there, a later order would be given types of an earlier one, and no load context would ever unload.
/// </summary>
internal sealed class FrameworkMemory(IEnumerable<Assembly> framework)
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly FieldInfo[] _tables = [.. framework.SelectMany(Types).Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(Static)).Where(field => typeof(IDictionary).IsAssignableFrom(field.FieldType))];

    /// <summary>Forgets every entry that has to do with a load context that can unload; keeps all others.</summary>
    public void Forget()
    {
        foreach (var table in _tables.Select(field => field.GetValue(null)).OfType<IDictionary>())
            foreach (var entry in Entries(table).Where(entry => IsOfAnOrder(entry.Key) || IsOfAnOrder(entry.Value)))
                table.Remove(entry.Key);
    }

    private static List<DictionaryEntry> Entries(IDictionary table)
    {
        var entries = new List<DictionaryEntry>();
        for (var next = table.GetEnumerator(); next.MoveNext();)
            entries.Add(next.Entry);
        return entries;
    }

    // The framework wraps types and assemblies in objects of its own, and those in others: a factory of collections
    // holds a test assembly that holds an assembly.
    private static bool IsOfAnOrder(object? value, int depth = 4) => value switch
    {
        null or string => false,
        MemberInfo member => member.IsCollectible,
        Assembly assembly => assembly.IsCollectible,
        CustomAttributeData attribute => attribute.AttributeType.IsCollectible,
        _ when value.GetType() is { IsPrimitive: true } or { IsEnum: true } => false,
        _ when value.GetType().IsCollectible => true,
        _ when depth == 0 => false,
        ITuple tuple => Enumerable.Range(0, tuple.Length).Any(i => IsOfAnOrder(tuple[i], depth - 1)),
        IEnumerable items => items.Cast<object?>().Any(item => IsOfAnOrder(item, depth - 1)),
        _ => value.GetType().GetFields(Instance).Any(field => IsOfAnOrder(field.GetValue(value), depth - 1)),
    };

    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return [.. partly.Types.OfType<Type>()];
        }
    }
}
