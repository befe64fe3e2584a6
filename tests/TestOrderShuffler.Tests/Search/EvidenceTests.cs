using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Tests.Search;

public sealed class LikeliestCause
{
    [Fact]
    public async Task Ran_before_in_every_failing_order_then_in_few_passing_ones_then_nearest()
    {
        var suite = new ScriptedSuite("a b p c v").Adds("p", "dirt").Removes("c", "dirt").FailsWith("v", "dirt");
        var history = new OrderHistory();
        foreach (var order in (string[])["a b p v c", "c p a v b", "b a v p c", "p c a v b"])
            history.Add(await suite.RunAsync(suite.Named(order), ProcessUse.Warm, TestContext.Current.CancellationToken), ProcessUse.Warm);

        var evidence = Evidence.For(new Suspicion(suite["v"], DependenceKind.Victim), history);

        evidence.Showing.Select(before => string.Join(' ', before)).ShouldBe(["a b p", "c p a"]);
        string.Join(' ', evidence.Rank(evidence.Showing[1])).ShouldBe("p a c");
    }
}
