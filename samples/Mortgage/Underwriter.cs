namespace Mortgage;

/// <summary>Says yes or no.</summary>
public sealed class Underwriter
{
    private const int LastAge = 70;

    public Answer Decide(Application application)
    {
        var reasons = new List<string>();
        if (application.Loan > Affordability.MostFor(application))
            reasons.Add("income");
        if (application.Applicant.Age + application.Years > LastAge || application.Years > 40)
            reasons.Add("term");
        return reasons.Count == 0 ? new Answer(Rates.For(application), []) : new Answer(null, reasons);
    }
}

/// <summary>A rate, or the reasons why there is none.</summary>
public sealed record Answer(decimal? Rate, IReadOnlyList<string> Reasons)
{
    public override string ToString() => Rate is { } rate ? $"{rate:0.0} %" : "no: " + string.Join(", ", Reasons);
}
