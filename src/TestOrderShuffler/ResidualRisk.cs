namespace Shakeout.TestOrderShuffler;

/// <summary>What clean orders do not exclude.</summary>
/// <remarks>
/// <code>
/// var bound = ResidualRisk.UpperBound(orders: 20); // 0.139: what fails in 14 % of orders would have shown
/// </code>
/// <para>Pure; may be called from any thread.</para>
/// <para>
/// The bound takes the orders for independent, but they come in antithetic pairs (see <see cref="TestOrder"/>).
/// It holds all the same. Take one victim with P polluters and C cleaners, R = P + C, in an order where all of
/// them mix freely: it fails when the nearest of the R before it is a polluter, so with the chance
/// p = P / (R + 1). It fails in the order and in its reverse when it has a polluter on either side:
/// P (P - 1) / (R (R + 1)), which is at most p^2 because (P - 1) / R &lt;= P / (R + 1) whenever P &lt;= R + 1.
/// So a pair shows nothing with the chance 1 - 2p + P (P - 1) / (R (R + 1)) &lt;= (1 - p)^2, no more than two
/// independent orders do.
/// </para>
/// <para>Source of the model: Wei et al., "Probabilistic and systematic coverage of consecutive test-method pairs" (TACAS 2021).</para>
/// </remarks>
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
