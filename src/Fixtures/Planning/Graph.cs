using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Planning;

/// <summary>Resolves the fixtures of one test, depth first, and collects everything that is wrong with them.</summary>
/// <param name="catalog">The fixtures there are.</param>
/// <param name="nodes">The nodes known so far: shared by all tests.</param>
/// <param name="test">The test that asks.</param>
internal sealed class Graph(FixtureCatalog catalog, HashSet<PlanNode> nodes, AskingTest test)
{
    private readonly SortedSet<string> _faults = new(StringComparer.Ordinal);
    private readonly List<FixtureDefinition> _chain = [];

    // Within one test a fixture is always made from the same others; one with something wrong is told once.
    private readonly Dictionary<FixtureDefinition, PlanNode?> _known = [];

    /// <summary>The fixtures that the test gets without asking: wide scopes first, then by name.</summary>
    public IEnumerable<PlanNode> Autouse()
        => catalog.Definitions.Where(definition => definition.Declared.Autouse).Select(definition => definition.Gives).Distinct()
            .SelectMany(AutouseOf)
            .OrderByDescending(node => node.Definition.Scope).ThenBy(node => node.Definition.Name, StringComparer.Ordinal);

    /// <summary>The fixture that the test gets for a type; null when there is something wrong with it.</summary>
    public PlanNode? Root(Type type) => Resolve(type);

    /// <summary>Whether something is wrong with them.</summary>
    public bool IsFaulty => _faults.Count > 0;

    /// <summary>Says all that is wrong at once, what is declared wrongly too: it might be what the test asks for, or overrides it.</summary>
    public void ThrowIfFaulty()
    {
        _faults.UnionWith(catalog.Faults);
        if (_faults.Count > 0)
            throw new FixtureException(string.Join("\n\n", _faults));
    }

    // What overrides such a fixture is used in its place. Several of one type are all used: nobody asks for that type.
    private IEnumerable<PlanNode> AutouseOf(Type type)
    {
        var candidates = catalog.For(type, test.Class).Select(equals => equals.ToList()).ToList();
        if (!candidates.Exists(equals => equals.Exists(candidate => candidate.Declared.Autouse)))
            return [];
        var nearest = candidates[0].Where(candidate => candidate.Declared.Autouse).ToList();
        return (nearest.Count > 0 ? nearest.Select(NodeOf) : [Resolve(type)]).OfType<PlanNode>();
    }

    private PlanNode? Resolve(Type type)
    {
        var asker = _chain.LastOrDefault();
        // What is shared with tests elsewhere does not see what is declared for these ones alone.
        var candidates = catalog.For(type, test.Class)
            .Select(equals => equals.Where(candidate => asker is null or { Scope: Scope.Test or Scope.Class } || candidate.Serves.Covers(asker.Serves)).ToList())
            .Where(equals => equals.Count > 0).ToList();

        // An override that asks for its own type gets what it overrides.
        if (asker is not null && candidates.FindIndex(equals => equals.Contains(asker)) is >= 0 and var own && own + 1 < candidates.Count)
            candidates.RemoveRange(0, own + 1);

        if (candidates.Count == 0)
            return Fault(catalog.Gives(type)
                ? PlanFaults.OutOfReach(Chain(), TypeText.Simple(type), catalog.All(type))
                : PlanFaults.Unknown(Chain(), TypeText.Simple(type), catalog.Definitions));
        return candidates[0] is [var only] ? NodeOf(only) : Fault(PlanFaults.Ambiguous(Chain(), TypeText.Simple(type), candidates[0]));
    }

    private PlanNode? NodeOf(FixtureDefinition definition)
    {
        if (_chain.Contains(definition))
            return Fault(PlanFaults.Circle([.. _chain.SkipWhile(link => link != definition).Select(link => link.Name), definition.Name]));
        if (_chain.LastOrDefault() is { } asker && definition.Scope < asker.Scope)
            return Fault(PlanFaults.TooShortLived(Chain(), asker, definition));

        if (!_known.TryGetValue(definition, out var node))
            _known.Add(definition, node = MadeFromNeeds(definition));
        return node;
    }

    private PlanNode? MadeFromNeeds(FixtureDefinition definition)
    {
        _chain.Add(definition);
        var needs = definition.Parameters.Select(parameter => parameter.Kind == ParameterKind.Fixture ? Resolve(parameter.Type) : null).ToList();
        _chain.RemoveAt(_chain.Count - 1);
        return definition.Parameters.Where((parameter, index) => parameter.Kind == ParameterKind.Fixture && needs[index] is null).Any()
            ? null
            : Shared(definition, needs);
    }

    private PlanNode Shared(FixtureDefinition definition, IReadOnlyList<PlanNode?> needs)
    {
        var node = new PlanNode(definition, needs);
        if (nodes.TryGetValue(node, out var known))
            return known;
        nodes.Add(node);
        return node;
    }

    private List<string> Chain() => [test.Name, .. _chain.Select(link => link.Name)];

    private PlanNode? Fault(string sentence)
    {
        _faults.Add(sentence);
        return null;
    }
}
