using AutoFixture;

namespace Shakeout.Factories.Data;

/// <summary>How members are filled that have no rule.</summary>
/// <example>
/// <code>
/// static readonly FillOptions Ours = new() { AutoFixture = fixture => fixture.Customize(new DomainCustomization()) };
/// </code>
/// </example>
public sealed record FillOptions
{
    /// <summary>How many items a collection gets: 3 unless said otherwise.</summary>
    public int Items { get; init; } = 3;

    /// <summary>
    /// Sets up AutoFixture as a further source: what its customisations and specimen builders answer for a member goes before our own
    /// guess, and what we cannot make, such as an interface, is left to AutoFixture. What AutoFixture itself would draw by chance is drawn
    /// from our seed. Runs once a thread. Unset unless said otherwise: then AutoFixture takes no part.
    /// </summary>
    public Action<IFixture>? AutoFixture { get; init; }
}
