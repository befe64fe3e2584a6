namespace Subjects.Net8V2;

internal static class Tax
{
    public static int Percent = 19;
}

public class TaxTests
{
    [Fact]
    public void Tax_is_nineteen_percent() => Assert.Equal(19, Tax.Percent);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Tax_is_positive(int factor) => Assert.True(factor * Tax.Percent > 0);
}

public class HolidayTests
{
    [Fact]
    public void Tax_falls_for_the_holidays()
    {
        Tax.Percent = 16;
        Assert.Equal(16, Tax.Percent);
    }

    [Fact]
    public void Holidays_are_long() => Assert.NotEmpty("long");
}
