namespace Shakeout.TestOrderShuffler.Verdicts;

/// <summary>What became of a test that failed in some order.</summary>
internal abstract record Verdict
{
    /// <summary>It depends on other tests.</summary>
    public sealed record Dependent(Finding Finding) : Verdict;

    /// <summary>It fails sometimes, for no reason that new processes confirm.</summary>
    public sealed record Wavering(NonDeterministicTest Test) : Verdict;

    /// <summary>It fails in every order and alone.</summary>
    public sealed record Broken(AlwaysFailingTest Test) : Verdict;
}
