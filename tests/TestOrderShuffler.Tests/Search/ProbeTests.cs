using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Tests.Search;

public sealed class PatienceOfAProbe
{
    [Theory]
    [InlineData(10, 10, 1)]
    [InlineData(9, 10, 2)]
    [InlineData(5, 10, 7)]
    [InlineData(1, 10, 10)]
    public void Misses_a_true_cause_once_in_a_hundred_times(int shown, int runs, int patience) => Probe.PatienceFor(shown, runs).ShouldBe(patience);
}
