using Shakeout.Factories.Data;

namespace Shakeout.Factories;

/// <summary>What holds for all objects that a factory builds, and for those that they ask for.</summary>
internal sealed record Settings
{
    /// <summary>Nothing set.</summary>
    public static readonly Settings None = new();

    /// <summary>What counts as now.</summary>
    public static readonly DateTimeOffset FixedNow = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What counts as now in this graph.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Where names and texts are drawn from.</summary>
    public DataSets Sets { get; init; } = DataSets.Default;

    /// <summary>The objects that all of the graph share.</summary>
    public IReadOnlyList<Reused> Reused { get; init; } = [];
}

/// <summary>An object that a whole graph shares.</summary>
/// <param name="Factory">Makes it when it is first asked for; null where the object is given.</param>
/// <param name="Value">The object that is given.</param>
internal sealed record Reused(IFactory? Factory, object? Value);
