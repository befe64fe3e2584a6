namespace Mortgage;

/// <summary>How much can be lent: four and a half times the income of both, less what debts take of it in a year.</summary>
public static class Affordability
{
    public static decimal MostFor(Application application)
    {
        var income = application.Applicant.Income + (application.Partner?.Income ?? application.Applicant.Income);
        foreach (var debt in application.Applicant.MonthlyDebts)
            income -= 12 * debt;
        return income > 0 ? income * 4.5m : 0;
    }
}
