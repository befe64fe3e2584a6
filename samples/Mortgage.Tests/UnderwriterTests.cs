namespace Mortgage.Tests;

public class UnderwriterTests
{
    private readonly Underwriter _underwriter = new();

    [Fact]
    public void A_loan_that_the_income_carries_is_granted()
        => Assert.Equal("5.0 %", _underwriter.Decide(Couples.Usual).ToString());

    [Fact]
    public void A_house_too_dear_and_a_term_too_long_are_both_reasons()
        => Assert.Equal("no: income, term", _underwriter.Decide(Couples.Usual with { Price = 900_000, Years = 39 }).ToString());
}
