using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Planning;

/// <summary>What can be wrong with what a test asks for, and what to do about it.</summary>
internal static class PlanFaults
{
    /// <summary>Nothing gives the type.</summary>
    public static string Unknown(IReadOnlyList<string> chain, string type, IEnumerable<FixtureDefinition> known)
        => $"""
        '{chain[^1]}' asks for '{type}', and no fixture gives it.
          {Drawn(chain, type)}
        Mark '{type}' with [Fixture], or a static method that returns it. There are fixtures for: {string.Join(", ", NamesOf(known))}.
        """;

    /// <summary>What gives the type serves other tests.</summary>
    public static string OutOfReach(IReadOnlyList<string> chain, string type, IEnumerable<FixtureDefinition> others)
        => $"""
        '{chain[^1]}' asks for '{type}', and what gives it serves other tests: {string.Join(", ", others.Select(other => $"'{other.Place}' ({other.Serves})"))}.
          {Drawn(chain, type)}
        Declare one that serves these tests too: outside of test classes, in a static class if it is a method, and not Within another namespace.
        """;

    /// <summary>Several fixtures of the same nearness give the type.</summary>
    public static string Ambiguous(IReadOnlyList<string> chain, string type, IEnumerable<FixtureDefinition> equals)
        => $"""
        '{chain[^1]}' asks for '{type}', and more than one fixture gives it: {Names.Quoted([.. equals.Select(candidate => candidate.Place)])}.
          {Drawn(chain, type)}
        Keep one of them, or say which tests each one serves: declare it inside a test class, or give it Within = "a namespace".
        """;

    /// <summary>A fixture needs itself.</summary>
    public static string Circle(IReadOnlyList<string> chain)
        => $"""
        Fixture '{chain[0]}' needs itself: none of the circle can be made first.
          {string.Join(" -> ", chain)}
        Take one of these requests out, or move what both need into a fixture of its own.
        """;

    /// <summary>A fixture would outlive what it needs.</summary>
    public static string TooShortLived(IReadOnlyList<string> chain, FixtureDefinition asker, FixtureDefinition asked)
        => $"""
        Fixture '{asker.Name}' ({ScopeText.Of(asker.Scope)} scope) asks for '{asked.Name}' ({ScopeText.Of(asked.Scope)} scope): a fixture cannot outlive what it needs.
          {Drawn(chain, asked.Name)}
        Give '{asked.Name}' {ScopeText.Of(asker.Scope)} scope, or ask for it in the test and pass it to '{asker.Name}'.
        """;

    private static string Drawn(IReadOnlyList<string> chain, string last) => string.Join(" -> ", chain.Append(last));

    private static IEnumerable<string> NamesOf(IEnumerable<FixtureDefinition> known)
        => known.Select(definition => TypeText.Simple(definition.Gives)).Distinct().Order(StringComparer.Ordinal);
}
