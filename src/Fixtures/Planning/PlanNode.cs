using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Planning;

/// <summary>A fixture together with the fixtures that it is made from. The same fixture made from the same others is one node.</summary>
/// <param name="Definition">The fixture.</param>
/// <param name="Needs">The node for each parameter; null for parameters that are no fixtures.</param>
internal sealed record PlanNode(FixtureDefinition Definition, IReadOnlyList<PlanNode?> Needs)
{
    /// <inheritdoc/>
    public bool Equals(PlanNode? other)
        => ReferenceEquals(this, other) || (Definition.Equals(other?.Definition) && Needs.SequenceEqual(other.Needs));

    /// <inheritdoc/>
    public override int GetHashCode() => Definition.GetHashCode();
}
