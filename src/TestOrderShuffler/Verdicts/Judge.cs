using Shakeout.TestOrderShuffler.Orders;
using Shakeout.TestOrderShuffler.Runs;
using Shakeout.TestOrderShuffler.Search;

namespace Shakeout.TestOrderShuffler.Verdicts;

/// <summary>Decides whether a set of tests is proven to change a test's outcome.</summary>
/// <remarks>
/// The rule, over runs in new processes that hold nothing but the set and the test:
/// <list type="number">
/// <item>The test alone, 5 runs: always the same outcome, or it is not deterministic and no set can be proven.</item>
/// <item>The test after the set, 5 runs: always the other outcome, and the set is proven.</item>
/// <item>
/// Only sometimes the other outcome, as races have it: both sides go on to 20 runs. The set is proven when the
/// test alone never once showed the other outcome and after the set it did so at least every second time. By
/// Fisher's exact test, chance does that about twice in 10,000 times; a test that fails in any company in a
/// fifth to a half of its runs, less than once in 20,000.
/// </item>
/// <item>
/// Two tests or more together: the set without any one of them, 5 runs each, never shows the other outcome. Where
/// it does, that smaller set is judged instead: a race can make a bystander look needed.
/// </item>
/// </list>
/// </remarks>
internal sealed class Judge(SuiteRuns runs, Suspicion suspicion, Trials alone)
{
    /// <summary>How often each side of a verdict is run at first.</summary>
    public const int Repetitions = 5;

    /// <summary>How often each side is run when the set works only sometimes.</summary>
    public const int ManyRepetitions = 20;

    /// <summary>The text of a failure seen while proving, or null.</summary>
    public string? Failure { get; private set; } = alone.Failure;

    /// <summary>Whether the test alone never shows the effect, however often one looks.</summary>
    public async Task<bool> IsSteadyAloneAsync()
    {
        await alone.ExtendAsync(ManyRepetitions);
        return alone.Effects(suspicion.Kind) == 0;
    }

    /// <summary>Tries to prove a set, in an order that a stock run can have.</summary>
    /// <returns>The proof, of the set or of a smaller one; or null when the rule is not met.</returns>
    public async Task<ProvenSet?> ProveAsync(IReadOnlyList<TestCase> set)
        => await SmallerAsync(set) is { } smaller ? await ProveAsync(smaller) : await ProveAsItIsAsync(set);

    private async Task<IReadOnlyList<TestCase>?> SmallerAsync(IReadOnlyList<TestCase> set)
    {
        foreach (var spare in set.Count > 1 ? set : [])
        {
            IReadOnlyList<TestCase> fewer = [.. set.Where(test => test != spare)];
            var without = new Trials(runs, StockOrder.Before(suspicion.Test, fewer), suspicion.Test);
            await without.ExtendAsync(Repetitions);
            if (without.Effects(suspicion.Kind) > 0)
                return fewer;
        }

        return null;
    }

    private async Task<ProvenSet?> ProveAsItIsAsync(IReadOnlyList<TestCase> set)
    {
        var nested = StockOrder.Before(suspicion.Test, set);
        var together = new Trials(runs, nested, suspicion.Test);
        await together.ExtendAsync(Repetitions);
        var isProven = nested.Count > 0 && together.Effects(suspicion.Kind) switch
        {
            Repetitions => true,
            0 => false,
            _ => await IsSteadyAloneAsync() && await IsMostlyAsync(together),
        };

        if (!isProven)
            return null;
        Failure ??= together.Failure;
        return new ProvenSet(nested, together.Tally, []);
    }

    private async Task<bool> IsMostlyAsync(Trials together)
    {
        await together.ExtendAsync(ManyRepetitions);
        return together.Effects(suspicion.Kind) * 2 >= ManyRepetitions;
    }
}
