using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Planning;

/// <summary>A fixture in a test's plan.</summary>
/// <param name="Node">What is made.</param>
/// <param name="Inputs">For each parameter, the earlier step that gives it; -1 where no fixture does.</param>
/// <param name="Choices">For each parameter, which of the plan's choices it is; -1 where it is none.</param>
internal sealed record PlanStep(PlanNode Node, IReadOnlyList<int> Inputs, IReadOnlyList<int> Choices)
{
    /// <summary>Why the test gets it, where it did not just ask for it; else empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>The fixture.</summary>
    public FixtureDefinition Definition => Node.Definition;
}

/// <summary>All that a test needs, in the order in which it is set up: wide scopes first, and nothing before what it needs.</summary>
internal sealed record TestPlan
{
    /// <summary>The plan of a test that needs nothing.</summary>
    public static TestPlan Nothing { get; } = new();

    /// <summary>The fixtures in the order of set-up.</summary>
    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    /// <summary>For each parameter that was asked for, the step that gives it; -1 for the test's own request.</summary>
    public IReadOnlyList<int> Asked { get; init; } = [];

    /// <summary>What varies: every combination of picks is a test of its own.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The exclusive fixtures, in the order in which every test claims them: so no two wait for each other.</summary>
    public IReadOnlyList<FixtureDefinition> Exclusive { get; init; } = [];

    /// <summary>Whether any of its fixtures, or the test, takes a request and so may use the data seed.</summary>
    public bool MayUseDataSeed { get; init; }

    /// <summary>Whether the test needs anything at all.</summary>
    public bool IsEmpty => Steps.Count == 0 && Asked.Count == 0;

    /// <summary>Its variants: one for every combination of picks, in the order of the values.</summary>
    public IEnumerable<PlanVariant> Variants()
    {
        IEnumerable<int[]> picks = [[]];
        foreach (var choice in Choices)
            picks = picks.SelectMany(_ => Enumerable.Range(0, choice.Parameter.Values.Count), (earlier, pick) => (int[])[.. earlier, pick]);
        return picks.Select(these => new PlanVariant(this, these));
    }
}
