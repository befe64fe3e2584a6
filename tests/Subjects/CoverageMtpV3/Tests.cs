namespace Subjects.CoverageMtpV3;

public static class Discount
{
    // Nobody asks for less than eleven.
    public static int Percent(int copies) => copies > 10 ? 20 : 0;
}

public class Tests
{
    [Fact]
    public void Many_copies_are_cheaper() => Assert.Equal(20, Discount.Percent(11));

    [Fact]
    public void Fails() => Assert.Equal(0, Discount.Percent(12));
}
