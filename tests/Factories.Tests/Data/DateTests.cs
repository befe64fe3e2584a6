namespace Shakeout.Factories.Tests.Data;

public sealed class DateTests
{
    [Fact]
    public void Lie_around_the_clock_of_the_run() => string.Join('\n',
        $"Past: {Drawing.Gen().Past(30):O}",
        $"Future: {Drawing.Gen().Future(30):O}",
        $"Between: {Drawing.Gen().Between(Drawing.Noon, Drawing.Noon.AddHours(1)):O}",
        $"Day: {Drawing.Gen().Between(new DateOnly(2030, 1, 1), new DateOnly(2030, 12, 31)):O}").ShouldBe("""
            Past: 2030-05-24T06:04:23.0000000+00:00
            Future: 2030-07-07T17:55:37.0000000+00:00
            Between: 2030-06-15T12:44:30.0000000+00:00
            Day: 2030-09-28
            """);

    [Fact]
    public void Stay_within_their_days()
    {
        Drawing.Many(1_000, f => f.Past(1)).ShouldAllBe(moment => moment < Drawing.Noon && moment >= Drawing.Noon.AddDays(-1));
        Drawing.Many(1_000, f => f.Future(1)).ShouldAllBe(moment => moment > Drawing.Noon && moment <= Drawing.Noon.AddDays(1));
        Drawing.Many(100, f => f.Between(new DateOnly(2030, 1, 1), new DateOnly(2030, 1, 2))).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Refuse_an_end_before_the_start()
        => Should.Throw<FactoryException>(() => Drawing.Gen().Between(new DateOnly(2030, 1, 2), new DateOnly(2030, 1, 1))).Message
            .ShouldBe("'Customer.Email' asks for a value from 2030-01-02 to 2030-01-01, and there is none between them. Say the smaller one first.");
}
