using System.Reflection;
using Shakeout.Fixtures.Definitions;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Planning;

/// <summary>Finds what a test needs, and what it needs in turn, before anything runs.</summary>
/// <param name="catalog">The fixtures there are.</param>
internal sealed class Planner(FixtureCatalog catalog)
{
    private readonly HashSet<PlanNode> _nodes = [];
    private readonly object _gate = new();

    /// <summary>The fixtures there are.</summary>
    public FixtureCatalog Catalog => catalog;

    /// <summary>Whether a parameter of a test is filled by us.</summary>
    public bool Fills(ParameterInfo parameter)
        => parameter.ParameterType == typeof(FixtureRequest) || catalog.Gives(parameter.ParameterType);

    /// <summary>Plans a test.</summary>
    /// <param name="test">Its class and name.</param>
    /// <param name="asked">The parameters to fill.</param>
    /// <exception cref="FixtureException">What it needs does not exist, is ambiguous, needs itself, or lives too short.</exception>
    public TestPlan Plan(AskingTest test, IReadOnlyList<ParameterInfo> asked)
    {
        lock (_gate)
        {
            var graph = new Graph(catalog, _nodes, test);
            var roots = graph.Autouse().ToList();
            var wanted = asked.Select(parameter => parameter.ParameterType == typeof(FixtureRequest) ? null : graph.Root(parameter.ParameterType)).ToList();
            if (asked.Count + roots.Count == 0 && !graph.IsFaulty)
                return TestPlan.Nothing;
            graph.ThrowIfFaulty();
            return Lay(roots, wanted);
        }
    }

    private TestPlan Lay(IReadOnlyList<PlanNode> autouse, IReadOnlyList<PlanNode?> asked)
    {
        var depthFirst = new List<PlanNode>();
        foreach (var root in autouse.Concat(asked.OfType<PlanNode>()))
            Visit(root, depthFirst);

        // A fixture never outlives what it needs, so that a stable sort by scope keeps needs before those who need them.
        var order = depthFirst.OrderByDescending(node => node.Definition.Scope).ToList();
        var choices = order.SelectMany(node => ChoicesOf(node.Definition)).ToList();
        return new()
        {
            Steps = [.. order.Select(node => StepOf(node, order, choices) with { Why = Why(node, autouse, asked, order) })],
            Asked = [.. asked.Select(node => node is null ? -1 : order.IndexOf(node))],
            Choices = choices,
            Exclusive = [.. order.Select(node => node.Definition).Where(definition => definition.Declared.Exclusive)
                .OrderBy(definition => definition.Place, StringComparer.Ordinal)],
            MayUseDataSeed = asked.Contains(null)
                || order.Any(node => node.Definition.Parameters.Any(parameter => parameter.Kind == ParameterKind.Request)),
        };
    }

    private string Why(PlanNode node, IReadOnlyList<PlanNode> autouse, IReadOnlyList<PlanNode?> asked, IReadOnlyList<PlanNode> order)
    {
        var definition = node.Definition;
        var reason = asked.Contains(node) ? ""
            : autouse.Contains(node) ? "every test gets it"
            : $"needed by {order.First(other => other.Needs.Contains(node)).Definition.Name}";
        if (!definition.IsLocal || catalog.Definitions.All(other => other == definition || other.Gives != definition.Gives))
            return reason;
        var place = $"override in {(definition.ServesClass is { } served ? TypeText.Simple(served) : definition.Declared.Within)}";
        return reason.Length == 0 ? place : $"{place}, {reason}";
    }

    private static void Visit(PlanNode node, List<PlanNode> visited)
    {
        if (visited.Contains(node))
            return;
        foreach (var need in node.Needs)
            if (need is not null)
                Visit(need, visited);
        visited.Add(node);
    }

    private static IEnumerable<Choice> ChoicesOf(FixtureDefinition definition)
        => definition.Parameters.Where(parameter => parameter.Kind == ParameterKind.Value).Select(parameter => new Choice(definition, parameter));

    private static PlanStep StepOf(PlanNode node, List<PlanNode> order, List<Choice> choices)
        => new(
            node,
            [.. node.Needs.Select(need => need is null ? -1 : order.IndexOf(need))],
            [.. node.Definition.Parameters.Select(parameter => choices.FindIndex(choice => choice.Definition == node.Definition && ReferenceEquals(choice.Parameter, parameter)))]);
}
