using Shakeout.BranchCoverage.Wording;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Wording;

public sealed class GapSentenceTests
{
    [Fact]
    public void Says_for_every_kind_what_never_happened()
        => string.Join('\n', SampleCoverage.OneOfEverything.Gaps.Select(GapSentence.Plain)).ShouldBe("""
            `applicant.Deposit < price * 0.1m` was never false; reached only by `RatesTests.Small_deposit`; coverlet reports it as covered
            the body of the loop over `offers` never ran; reached by `RatesTests.Small_deposit` and 2 other tests
            `applicant.Broker` was never null; reached by `RatesTests.Small_deposit` and 2 other tests
            the arm `_` was never taken: every value met another; reached by `RatesTests.Prices(product: Tracker)`
            `template != "</script><img src=x onerror=alert(1)>"` was never true
            `catch (FormatException problem)` was never entered
            """);

    [Theory]
    [InlineData(DecisionKind.Null, Outcome.NotNull, "customer", "`customer` was always null")]
    [InlineData(DecisionKind.Arm, Outcome.Taken, "> 5 and < 9", "the arm `> 5 and < 9` was never taken")]
    [InlineData(DecisionKind.Arm, Outcome.Taken, "default", "the arm `default` was never taken: every value met another")]
    [InlineData(DecisionKind.Catch, Outcome.Entered, "catch", "`catch` was never entered")]
    public void Has_a_wording_for_each_outcome(DecisionKind kind, Outcome missing, string text, string sentence)
        => GapSentence.Plain(SampleCoverage.Gap("applicant.Broker") with { Kind = kind, Missing = missing, Text = text }).Missing.ShouldBe(sentence);

    [Fact]
    public void Cuts_a_condition_that_fills_the_screen()
        => GapSentence.Plain(SampleCoverage.Gap("_") with { Text = new string('x', 300) }).Missing
            .ShouldBe($"the arm `{new string('x', 99)}…` was never taken");

    [Fact]
    public void Names_one_other_test_as_one()
        => GapSentence.Plain(SampleCoverage.Gap("offers") with { ReachingTests = 2 }).Reached.ShouldBe("reached by `RatesTests.Small_deposit` and 1 other test");
}
