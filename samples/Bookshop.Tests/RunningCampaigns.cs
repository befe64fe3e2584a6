namespace Bookshop.Tests;

#region exclusive
/// <summary>Campaigns hold for every till in the process: here they end with the test that started them.</summary>
[Fixture(Exclusive = true)]
public sealed class RunningCampaigns : IDisposable
{
    public void Start(Category category, decimal percentOff) => Campaigns.Start(category, percentOff);

    public void End(Category category) => Campaigns.End(category);

    public void Dispose()
    {
        foreach (var category in Enum.GetValues<Category>())
            Campaigns.End(category);
    }
}
#endregion
