using System.Text;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Planning;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Listing;

/// <summary>The fixtures there are, and who uses them.</summary>
/// <param name="catalog">The fixtures.</param>
/// <param name="tests">All tests with what they need.</param>
internal sealed class FixtureList(FixtureCatalog catalog, IReadOnlyList<PlannedUse> tests)
{
    private const int ClassesShown = 6;

    private readonly ILookup<FixtureDefinition, PlannedUse> _uses = tests
        .SelectMany(test => test.Variant.Plan.Steps.Select(step => (step.Definition, Test: test)))
        .ToLookup(use => use.Definition, use => use.Test);

    /// <summary>The list as text: a block for each fixture that is used, then those that nobody asks for.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var definition in catalog.Definitions.Where(_uses.Contains))
            Write(definition, text);
        WriteUnused(text);
        return text.ToString();
    }

    private void Write(FixtureDefinition definition, StringBuilder text)
    {
        text.Append($"{definition.Name}  ({string.Join(", ", Traits(definition))})\n");
        Line("made by", definition.Place);
        Line("gives", TypeText.Simple(definition.Gives) == definition.Name ? null : TypeText.Simple(definition.Gives));
        Line("serves", definition.IsLocal ? definition.Serves.ToString() : null);
        Line("needs", string.Join(", ", Needs(definition)));
        foreach (var parameter in definition.Parameters.Where(parameter => parameter.Kind == ParameterKind.Value))
        {
            var choice = new Choice(definition, parameter);
            Line("values", $"{parameter.Name}: {string.Join(", ", Enumerable.Range(0, parameter.Values.Count).Select(choice.TextOf))}");
        }

        Line("used by", Users(definition));
        text.Append('\n');

        void Line(string label, string? content)
        {
            if (!string.IsNullOrEmpty(content))
                text.Append($"  {label,-8}{content}\n");
        }
    }

    private void WriteUnused(StringBuilder text)
    {
        var unused = catalog.Definitions.Where(definition => !_uses.Contains(definition)).ToLookup(definition => definition.Assembly == typeof(FixtureList).Assembly);
        if (unused[false].Any())
            text.Append($"nobody asks for: {string.Join(", ", unused[false].Select(definition => definition.Name))}\n");
        if (unused[true].Any())
            text.Append($"also built in: {string.Join(", ", unused[true].Select(definition => definition.Name))}\n");
    }

    private static IEnumerable<string> Traits(FixtureDefinition definition)
    {
        yield return $"{ScopeText.Of(definition.Scope)} scope";
        if (definition.Declared.Autouse)
            yield return "autouse";
        if (definition.Declared.Exclusive)
            yield return "exclusive";
    }

    private static IEnumerable<string> Needs(FixtureDefinition definition)
        => definition.Parameters.Where(parameter => parameter.Kind == ParameterKind.Fixture).Select(parameter => TypeText.Simple(parameter.Type));

    private string Users(FixtureDefinition definition)
    {
        var byClass = _uses[definition].GroupBy(use => use.Class).OrderByDescending(users => users.Count()).ThenBy(users => users.Key.FullName, StringComparer.Ordinal)
            .Select(users => $"{TypeText.Of(users.Key)} ({users.Count()})").ToList();
        var more = byClass.Count - ClassesShown;
        return $"{Counted.Of(_uses[definition].Count(), "test")}: {string.Join(", ", byClass.Take(ClassesShown))}{(more > 0 ? $" and {more} more {(more == 1 ? "class" : "classes")}" : "")}";
    }
}
