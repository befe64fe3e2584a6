namespace Shakeout.TestOrderShuffler;

/// <summary>How to shuffle a suite.</summary>
/// <remarks>
/// <code>
/// var options = new ShuffleOptions { Seed = new Seed(4711), Orders = 50, TimeBudget = TimeSpan.FromMinutes(10) };
/// </code>
/// Immutable; may serve several shuffles.
/// </remarks>
public sealed record ShuffleOptions
{
    /// <summary>The seed of the orders. Required: the caller says it, or draws one and prints it.</summary>
    public required Seed Seed { get; init; }

    /// <summary>How many random orders to run. Default: 20. At least 1.</summary>
    public int Orders { get; init; } = 20;

    /// <summary>
    /// No new order begins after this time; what the orders revealed is explained all the same. The first order
    /// always runs. Default: none.
    /// </summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>How freely tests mix. Default: <see cref="OrderFreedom.Nested"/>.</summary>
    public OrderFreedom Freedom { get; init; } = OrderFreedom.Nested;

    /// <summary>The clock of the time budget. Default: the system's. Ignored without a time budget.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

/// <summary>How freely an order mixes the tests of different classes.</summary>
public enum OrderFreedom
{
    /// <summary>
    /// Collections in any order, inside each its classes in any order, inside each its methods, inside each its
    /// theory rows: every such order can happen in a stock run, and fixtures live as long as they do there.
    /// </summary>
    Nested,

    /// <summary>
    /// Any test after any test. Several class fixtures are then alive at once, which no stock run does, so what
    /// such orders reveal is confirmed in nested orders before it is reported.
    /// </summary>
    Interleaved,
}
