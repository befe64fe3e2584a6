namespace Mortgage.Tests;

/// <summary>The applications that the tests start from.</summary>
internal static class Couples
{
    public static Application Usual { get; } = new()
    {
        Applicant = new Applicant("Nora", 34, 42_000) { MonthlyDebts = [150] },
        Partner = new Applicant("Tom", 36, 38_000),
        Price = 280_000,
        Deposit = 14_000,
    };
}
