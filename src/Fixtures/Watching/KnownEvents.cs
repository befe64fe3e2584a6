using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>The events of a type that a test can name: public and internal ones, inherited ones, and those of its interfaces.</summary>
internal static class KnownEvents
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The events of an object of the type; of several with one name the nearest.</summary>
    public static IReadOnlyList<EventInfo> OfObjects(Type type) => Named(Lineage(type).Concat(type.GetInterfaces()), BindingFlags.Instance);

    /// <summary>The static events of the type.</summary>
    public static IReadOnlyList<EventInfo> OfType(Type type) => Named(Lineage(type), BindingFlags.Static);

    /// <summary>The event of a name.</summary>
    /// <exception cref="FixtureException">There is none; the message lists those that are, nearest first.</exception>
    public static EventInfo Find(IReadOnlyList<EventInfo> events, string name, string owner)
        => events.FirstOrDefault(ev => ev.Name == name) ?? throw new FixtureException(events.Count == 0
            ? $"{owner} has no event '{name}': it has none at all."
            : $"{owner} has no event '{name}'.\nIt has {Names.Quoted(Names.ByNearness(name, events.Select(ev => ev.Name)))}.");

    private static IReadOnlyList<EventInfo> Named(IEnumerable<Type> types, BindingFlags which) =>
    [
        .. types.SelectMany(type => type.GetEvents(Declared | which))
            .Where(ev => ev.GetAddMethod(nonPublic: true) is { } add && (add.IsPublic || add.IsAssembly || add.IsFamilyOrAssembly))
            .DistinctBy(ev => ev.Name),
    ];

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null; type = type.BaseType)
            yield return type;
    }
}
