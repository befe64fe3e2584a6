using System.Security.Cryptography;
using System.Text;
using Shakeout.Fixtures.Definitions;

namespace Shakeout.Fixtures.Planning;

/// <summary>A fixture together with the fixtures that it is made from. The same fixture made from the same others is one node.</summary>
/// <param name="Definition">The fixture.</param>
/// <param name="Needs">The node for each parameter; null for parameters that are no fixtures.</param>
internal sealed record PlanNode(FixtureDefinition Definition, IReadOnlyList<PlanNode?> Needs)
{
    private const int Longest = 200;

    private string Identity { get; } = IdentityOf(Definition, Needs);

    /// <inheritdoc/>
    public bool Equals(PlanNode? other) => ReferenceEquals(this, other) || Identity == other?.Identity;

    /// <inheritdoc/>
    public override int GetHashCode() => Definition.GetHashCode();

    /// <summary>What is the same for the same fixture made from the same others, in every plan of an assembly.</summary>
    public static string IdentityOf(FixtureDefinition definition, IReadOnlyList<PlanNode?> needs)
    {
        var text = $"{definition.Source.DeclaringType}.{definition.Source}({string.Join(',', needs.Select(need => need?.Identity))})";
        return text.Length <= Longest ? text : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
