using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Planning;

/// <summary>Resolves the fixtures of one test, depth first, and collects everything that is wrong with them.</summary>
/// <param name="catalog">The fixtures there are.</param>
/// <param name="nodes">The nodes known so far, by fixture and needs: shared by all tests.</param>
/// <param name="test">The test that asks.</param>
internal sealed class Graph(FixtureCatalog catalog, Dictionary<string, PlanNode> nodes, AskingTest test)
{
    private readonly SortedSet<string> _faults = new(StringComparer.Ordinal);
    private readonly List<FixtureDefinition> _chain = [];

    /// <summary>The fixtures that the test gets without asking: wide scopes first, then by name.</summary>
    public IEnumerable<PlanNode> Autouse()
        => catalog.Definitions.Where(definition => definition.Declared.Autouse).Select(definition => definition.Gives).Distinct()
            .Select(Nearest).OfType<FixtureDefinition>()
            .OrderByDescending(definition => definition.Scope).ThenBy(definition => definition.Name, StringComparer.Ordinal)
            .Select(NodeOf).OfType<PlanNode>();

    /// <summary>The fixture that the test gets for a type; null when there is something wrong with it.</summary>
    public PlanNode? Root(Type type) => Resolve(type);

    /// <summary>Says all that is wrong at once.</summary>
    public void ThrowIfFaulty()
    {
        if (_faults.Count > 0)
            throw new FixtureException(string.Join("\n\n", _faults));
    }

    private FixtureDefinition? Nearest(Type type) => catalog.For(type, test.Class).FirstOrDefault()?.First();

    private PlanNode? Resolve(Type type)
    {
        var asker = _chain.LastOrDefault();
        // What is shared with tests elsewhere does not see what is declared for these ones alone.
        var candidates = catalog.For(type, test.Class)
            .Select(equals => equals.Where(candidate => asker is null or { Scope: Scope.Test or Scope.Class } || !candidate.IsLocal).ToList())
            .Where(equals => equals.Count > 0).ToList();

        // An override that asks for its own type gets what it overrides.
        if (asker is not null && candidates.FindIndex(equals => equals.Contains(asker)) is >= 0 and var own && own + 1 < candidates.Count)
            candidates.RemoveRange(0, own + 1);

        if (candidates.Count == 0)
            return Fault(PlanFaults.Unknown(Chain(), TypeName.Of(type), catalog.Definitions));
        return candidates[0] is [var only] ? NodeOf(only) : Fault(PlanFaults.Ambiguous(Chain(), TypeName.Of(type), candidates[0]));
    }

    private PlanNode? NodeOf(FixtureDefinition definition)
    {
        if (_chain.Contains(definition))
            return Fault(PlanFaults.Circle([.. _chain.SkipWhile(link => link != definition).Select(link => link.Name), definition.Name]));
        if (_chain.LastOrDefault() is { } asker && definition.Scope < asker.Scope)
            return Fault(PlanFaults.TooShortLived(Chain(), asker, definition));

        _chain.Add(definition);
        var needs = definition.Parameters.Select(parameter => parameter.Kind == ParameterKind.Fixture ? Resolve(parameter.Type) : null).ToList();
        _chain.RemoveAt(_chain.Count - 1);
        return definition.Parameters.Where((parameter, index) => parameter.Kind == ParameterKind.Fixture && needs[index] is null).Any()
            ? null
            : Shared(definition, needs);
    }

    private PlanNode Shared(FixtureDefinition definition, IReadOnlyList<PlanNode?> needs)
    {
        var identity = PlanNode.IdentityOf(definition, needs);
        if (!nodes.TryGetValue(identity, out var node))
            nodes.Add(identity, node = new(definition, needs));
        return node;
    }

    private List<string> Chain() => [test.Name, .. _chain.Select(link => link.Name)];

    private PlanNode? Fault(string sentence)
    {
        _faults.Add(sentence);
        return null;
    }
}
