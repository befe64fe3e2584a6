namespace Mortgage;

/// <summary>The yearly rate of interest, in percent.</summary>
public static class Rates
{
    public static decimal For(Application application)
    {
        var rate = application.Product switch
        {
            Product.Fixed => 4.5m,
            Product.Tracker => 3.9m,
            _ => 3.5m,
        };
        // A deposit of less than a tenth is a risk; first buyers are spared.
        if (application.Deposit < application.Price * 0.1m && !application.Applicant.IsFirstBuyer)
            rate += 0.5m;
        return rate;
    }
}
