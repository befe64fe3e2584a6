namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class FlakyTest
{
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.35)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public async Task Is_never_a_finding(double rate)
    {
        for (var chance = 0; chance < 200; chance++)
        {
            var suite = new ScriptedSuite("a b c d Shop:e Shop:f g h i flaky", chance).PassesIf("flaky", scene => !scene.Happens(rate));

            (await suite.FindingsAsync(orders: 10, seed: chance)).ShouldBeOneOf("", "non-deterministic flaky", "always failing flaky: flaky is broken");
        }
    }

    [Fact]
    public async Task Says_how_often_it_was_seen_to_fail()
    {
        var suite = new ScriptedSuite("a b flaky").PassesIf("flaky", scene => !scene.Happens(0.4));

        var report = await suite.ReportAsync();

        report.NonDeterministic.ShouldBe([new NonDeterministicTest(suite["flaky"], new Tally(8, 20))]);
    }
}
