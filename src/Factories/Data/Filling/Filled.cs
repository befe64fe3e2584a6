using System.Linq.Expressions;

namespace Shakeout.Factories.Data.Filling;

/// <summary>What a member gets that has no rule: an expression over the generator, as if the user had written it.</summary>
/// <param name="Value">The rule; null where the member stays as it is.</param>
/// <param name="Origin">Where it comes from, as <c>Explain</c> says it: <c>filled by name</c>.</param>
internal sealed record Filled(Expression? Value, string Origin)
{
    /// <summary>Why the member cannot be filled; null if it can.</summary>
    public string? Problem { get; init; }
}
