using Shakeout.BranchCoverage.Gates;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Gates;

public sealed class RatchetTests
{
    private static readonly Gap Deposit = SampleCoverage.Gap("applicant.Deposit");
    private static readonly Gap Broker = SampleCoverage.Gap("applicant.Broker");

    [Fact]
    public void Lets_pass_what_it_was_set_by()
    {
        var ratchet = Ratchet.Of(SampleCoverage.OneOfEverything);

        Told(ratchet.Compare(SampleCoverage.OneOfEverything)).ShouldBe($"added: ; solved: 0; tightened:\n{Told(ratchet)}");
    }

    [Fact]
    public void Knows_gaps_whose_lines_have_moved()
        => Ratchet.Of(With(Deposit)).Compare(With(Deposit with { Line = 400, Column = 2, File = "src/Elsewhere.cs" })).Added.ShouldBeEmpty();

    [Fact]
    public void Drops_what_is_solved_and_never_takes_what_is_added()
    {
        var comparison = Ratchet.Of(With(Deposit)).Compare(With(Broker));

        Told(comparison).ShouldBe("added: applicant.Broker; solved: 1; tightened:\n");
    }

    [Fact]
    public void Tells_outcomes_of_one_condition_apart()
        => Ratchet.Of(With(Deposit)).Compare(With(Deposit with { Missing = Outcome.True })).Added.Single().Missing.ShouldBe(Outcome.True);

    [Fact]
    public void Counts_gaps_that_share_a_key()
    {
        var second = Deposit with { Line = 90 };
        var third = Deposit with { Line = 95 };
        var ratchet = Ratchet.Of(With(Deposit, second));

        ratchet.Compare(With(Deposit, second, third)).Added.ShouldBe([third]);
        Told(ratchet.Compare(With(second))).ShouldBe("added: ; solved: 1; tightened:\ngap Lender.Pricing.Rates.For applicant.Deposit < price * 0.1m false 1\n");
    }

    [Fact]
    public void Lets_the_first_test_of_unreached_code_find_gaps_there()
    {
        var unreached = Ratchet.Of(With(Unreached(Deposit)));

        Told(unreached).ShouldBe("unreached Lender.Pricing.Rates.For applicant.Deposit < price * 0.1m false 1\nunreached Lender.Pricing.Rates.For applicant.Deposit < price * 0.1m true 1\n");
        Told(unreached.Compare(With(Deposit))).ShouldBe("added: ; solved: 0; tightened:\ngap Lender.Pricing.Rates.For applicant.Deposit < price * 0.1m false 1\n");
    }

    [Fact]
    public void Counts_a_gap_that_is_no_longer_reached_as_known()
        => Told(Ratchet.Of(With(Deposit)).Compare(With(Unreached(Deposit))))
            .ShouldBe("added: ; solved: 0; tightened:\nunreached Lender.Pricing.Rates.For applicant.Deposit < price * 0.1m false 1\n");

    private static CoverageResult With(params IReadOnlyList<Gap> gaps) => SampleCoverage.Complete with { Gaps = gaps };

    private static CoverageResult With(FileCoverage file) => new() { Files = [file], Gaps = [] };

    private static FileCoverage Unreached(Gap gap)
    {
        var decided = SampleCoverage.OneOfEverything.Files.SelectMany(file => file.Decisions).First(decision => decision.Decision.Text == gap.Text);
        return SampleCoverage.Complete.Files[0] with
        {
            Decisions = [decided with { Outcomes = [.. decided.Outcomes.Select(outcome => outcome with { State = OutcomeState.Unreached })] }],
        };
    }

    private static string Told(RatchetComparison comparison)
        => $"added: {string.Join(", ", comparison.Added.Select(gap => gap.Text))}; solved: {comparison.Solved}; tightened:\n{Told(comparison.Tightened)}";

    private static string Told(Ratchet ratchet) => Told("gap", ratchet.Gaps) + Told("unreached", ratchet.Unreached);

    private static string Told(string what, IReadOnlyDictionary<OutcomeKey, int> entries)
        => string.Concat(entries.OrderBy(entry => entry.Key, OutcomeKey.Order).Select(entry => $"{what} {entry.Key.Member} {entry.Key.Text} {entry.Key.Missing} {entry.Value}\n"));
}
