namespace Shakeout.Fixtures.Planning;

/// <summary>Which instance of a fixture: of which node, and made with which picks, its own and those of what it needs.</summary>
internal sealed record InstanceKey(PlanNode Node, string Picks);

/// <summary>A plan with a value picked for each of its choices.</summary>
internal sealed class PlanVariant
{
    /// <param name="plan">The plan.</param>
    /// <param name="picks">For each choice, which of its values.</param>
    public PlanVariant(TestPlan plan, IReadOnlyList<int> picks)
    {
        Plan = plan;
        Picks = picks;
        Keys = KeysOf(plan, picks);
    }

    /// <summary>The plan.</summary>
    public TestPlan Plan { get; }

    /// <summary>For each choice, which of its values.</summary>
    public IReadOnlyList<int> Picks { get; }

    /// <summary>For each step, which instance it is.</summary>
    public IReadOnlyList<InstanceKey> Keys { get; }

    /// <summary>The picks by label: <c>Store</c> and <c>sqlite</c>.</summary>
    public IEnumerable<KeyValuePair<string, string>> Labels
        => Plan.Choices.Select((choice, index) => KeyValuePair.Create(choice.Label, choice.TextOf(Picks[index])));

    private static InstanceKey[] KeysOf(TestPlan plan, IReadOnlyList<int> picks)
    {
        var keys = new InstanceKey[plan.Steps.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            var step = plan.Steps[index];
            var own = step.Choices.Where(choice => choice >= 0).Select(choice => $"{picks[choice]};");
            var needed = step.Inputs.Where(input => input >= 0).Select(input => keys[input].Picks).Where(text => text.Length > 0).Select(text => $"({text})");
            keys[index] = new(step.Node, string.Concat(own.Concat(needed)));
        }

        return keys;
    }
}
