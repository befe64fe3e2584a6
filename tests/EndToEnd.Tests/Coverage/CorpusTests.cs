namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>
/// Code of many kinds whose missing outcomes were labelled by hand, before any engine had seen it: how much of that each engine
/// finds, and that it says nothing else.
/// </summary>
public sealed class CorpusTests
{
    [Fact]
    public void Is_large_enough_to_judge_by()
    {
        Corpus.Methods.ShouldBeGreaterThanOrEqualTo(60);
        // Only what never happens is counted; each outcome without a label is a claim too.
        Corpus.Labels.Count.ShouldBeGreaterThanOrEqualTo(200);
        Corpus.Strays.ShouldBeEmpty("a label names what stands on its line");
    }

    [Theory]
    [InlineData("both", 95)]
    [InlineData("source", 95)]
    [InlineData("coverlet", 88)]
    public async Task Is_told_by_an_engine(string engine, double atLeast)
    {
        var judgement = await Judgement.OfAsync(engine);

        judgement.False.ShouldBeEmpty(judgement.Text);
        judgement.Found.ShouldBeGreaterThanOrEqualTo(atLeast, judgement.Text);
    }
}
