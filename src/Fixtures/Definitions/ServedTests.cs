using System.Reflection;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Definitions;

/// <summary>Which tests a fixture serves: those of a class, those within a namespace, or all.</summary>
/// <param name="Class">The class that the fixture is declared inside; null for none.</param>
/// <param name="Within">The namespace that it names; null for none.</param>
/// <param name="Assembly">The assembly that declares it.</param>
internal readonly record struct ServedTests(Type? Class, string? Within, Assembly Assembly)
{
    /// <summary>How near the fixture is to the tests of a class; -1 where it does not serve them.</summary>
    /// <remarks>
    /// A library 0, the test assembly 1, a namespace 2 plus its length. Beyond every namespace a class: nearest is the test's
    /// own, then those that it derives from, then those that it is declared inside.
    /// </remarks>
    public int NearnessTo(Type testClass, Assembly tests)
    {
        if (Class is { } served)
        {
            var place = Around(testClass).TakeWhile(type => type != served).Count();
            return place < Around(testClass).Count() || served.IsAssignableFrom(testClass) ? int.MaxValue - place : -1;
        }

        if (Within is { } within)
            return IsWithin(testClass.Namespace, within) ? 2 + within.Length : -1;
        return Assembly == tests ? 1 : 0;
    }

    /// <summary>Whether every test that another fixture serves is served too.</summary>
    public bool Covers(ServedTests other)
    {
        if (Class is not null)
            return other.Class is { } inner && NearnessTo(inner, Assembly) >= 0;
        return Within is not { } within || IsWithin(other.Class?.Namespace ?? other.Within, within);
    }

    /// <summary>In words.</summary>
    public override string ToString()
        => Class is { } served ? $"the tests of {TypeText.Simple(served)}" : Within is { } within ? $"the tests within {within}" : "every test";

    private static bool IsWithin(string? inner, string outer) => $"{inner}.".StartsWith($"{outer}.", StringComparison.Ordinal);

    private static IEnumerable<Type> Around(Type testClass)
    {
        for (var holder = testClass; holder is not null; holder = holder.DeclaringType)
            for (var type = holder; type is not null; type = type.BaseType)
                yield return type;
    }
}
