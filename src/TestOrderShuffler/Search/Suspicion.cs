namespace Shakeout.TestOrderShuffler.Search;

/// <summary>
/// A test believed to depend on others. What it does after them and not alone is its <em>effect</em>: a victim
/// fails, a brittle passes. With that word, one search serves both.
/// </summary>
internal sealed record Suspicion(TestCase Test, DependenceKind Kind)
{
    /// <summary>Whether an outcome is the effect. A crash is a failure; being skipped is neither.</summary>
    public bool IsEffect(TestOutcome? outcome) => Kind switch
    {
        DependenceKind.Victim => outcome is TestOutcome.Failed or TestOutcome.Crashed,
        _ => outcome is TestOutcome.Passed,
    };
}
