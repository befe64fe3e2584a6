namespace Shakeout.TestOrderShuffler.Tests;

public sealed class ResidualRiskOfCleanOrders
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0.95)]
    [InlineData(20, 0.139)]
    [InlineData(100, 0.0295)]
    public void Is_the_exact_binomial_bound(int orders, double bound) => ResidualRisk.UpperBound(orders).ShouldBe(bound, tolerance: 0.0005);

    /// <summary>Counts every order of P polluters, C cleaners and their victim.</summary>
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(5, 0)]
    public void Holds_for_antithetic_pairs(int polluters, int cleaners)
    {
        var orders = Permutations(new string('p', polluters) + new string('c', cleaners) + "v").ToList();
        var fails = orders.Count(Fails) / (double)orders.Count;
        var pairShowsNothing = orders.Count(order => !Fails(order) && !Fails([.. order.Reverse()])) / (double)orders.Count;

        fails.ShouldBe(polluters / (polluters + cleaners + 1.0), tolerance: 1e-9);
        pairShowsNothing.ShouldBeLessThanOrEqualTo(((1 - fails) * (1 - fails)) + 1e-9);
    }

    private static bool Fails(char[] order) => Array.IndexOf(order, 'v') is > 0 and var place && order[place - 1] == 'p';

    private static IEnumerable<char[]> Permutations(string items) => items.Length == 0
        ? [[]]
        : Enumerable.Range(0, items.Length).SelectMany(index => Permutations(items.Remove(index, 1)).Select(rest => (char[])[items[index], .. rest]));
}
