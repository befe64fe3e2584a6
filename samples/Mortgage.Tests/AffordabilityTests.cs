namespace Mortgage.Tests;

public class AffordabilityTests
{
    [Fact]
    public void Both_incomes_count_and_debts_are_taken_off()
        => Assert.Equal(351_900, Affordability.MostFor(Couples.Usual));

    [Fact]
    public void Who_owes_more_than_comes_in_is_lent_nothing()
        => Assert.Equal(0, Affordability.MostFor(Couples.Usual with { Applicant = new Applicant("Nora", 34, 12_000) { MonthlyDebts = [5_000] } }));
}
