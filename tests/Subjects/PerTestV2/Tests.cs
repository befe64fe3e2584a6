namespace Subjects.PerTest;

public class FareTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Small_children_travel_free(int age) => Assert.Equal(0, Fare.For(new(age)));

    [Fact]
    public async System.Threading.Tasks.Task Pupils_pay_half()
    {
        await System.Threading.Tasks.Task.Yield();
        Assert.Equal(5, Fare.For(new(12)));
    }

    [Fact]
    public void Students_pay_half() => Assert.Equal(5, Fare.For(new(20, IsStudent: true)));
}

public class JourneyTests : System.IDisposable
{
    private readonly Journey _journey = new();

    public void Dispose() => _journey.Dispose();

    [Fact]
    public void A_journey_begins() => Assert.NotNull(_journey);
}

public class OtherTests
{
    [Fact]
    public void Is_green() => Assert.True(true);
}
