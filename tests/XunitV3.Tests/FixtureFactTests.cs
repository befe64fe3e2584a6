using Shakeout.Fixtures;

namespace Shakeout.XunitV3.Tests;

public class AFixtureFact(AFixtureFact.Shelf shelf)
{
    [Fact]
    public void Shares_what_its_constructor_asks_for() => shelf.ShouldNotBeNull();

    [FixtureFact]
    public void Gets_what_its_parameters_ask_for(Shelf shelfOfParameter, FixtureRequest request)
    {
        shelfOfParameter.ShouldBeSameAs(shelf);
        request.AskedBy.ShouldEndWith("Gets_what_its_parameters_ask_for");
    }

    [FixtureTheory]
    [InlineData(7)]
    public void Takes_its_data_first(int number, Shelf shelfOfParameter)
    {
        number.ShouldBe(7);
        shelfOfParameter.ShouldBeSameAs(shelf);
    }

    /// <summary>Something that a test of this class can ask for.</summary>
    [Fixture]
    public sealed class Shelf;
}
