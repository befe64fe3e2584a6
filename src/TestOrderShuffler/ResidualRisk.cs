namespace Shakeout.TestOrderShuffler;

/// <summary>What clean orders do not exclude.</summary>
public static class ResidualRisk
{
    /// <summary>
    /// The 95 % upper bound on the chance per order of a dependence that none of these orders showed:
    /// 1 - 0.05^(1/N), the exact binomial bound for no event in N tries.
    /// </summary>
    /// <param name="orders">How many orders ran, N. At least 0.</param>
    /// <returns>From 0 to 1; 1 when nothing ran.</returns>
    public static double UpperBound(int orders)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(orders);
        return orders == 0 ? 1 : 1 - Math.Pow(0.05, 1.0 / orders);
    }
}
