namespace Shakeout.TestOrderShuffler.Tests.Verdicts;

public sealed class SkippedTest
{
    [Fact]
    public async Task Neither_passes_nor_fails()
    {
        var suite = new ScriptedSuite("a b skipped p v").Skips("skipped").Adds("p", "dirt").FailsWith("v", "dirt");

        (await suite.FindingsAsync()).ShouldBe("""
            victim v, alone 0/5: v is broken
              after p 5/5
            """);
    }
}
