using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class CommonNamespaceTests
{
    [Theory]
    [InlineData("Shop.Tests.A Shop.Tests.B", "Shop.Tests.")]
    [InlineData("Shop.Tests.A Shop.Tests.Deep.B+Inner", "Shop.Tests.")]
    [InlineData("Shop.Tests.A Shop.TestsToo.B", "Shop.")]
    [InlineData("Shop.A Shop.A", "Shop.")]
    [InlineData("A Shop.B", "")]
    [InlineData("A.X B.X", "")]
    public void Is_the_longest_that_all_classes_share(string classes, string shared)
        => CommonNamespace.Of(classes.Split(' ').Select(@class => new TestCase(@class + ".Works", "c", @class, "Works"))).ShouldBe(shared);

    [Fact]
    public void Is_left_out_of_short_names_only()
    {
        var suite = Shakeout.Samples.SampleReport.Suite(Shakeout.Samples.SampleReport.Clean);

        suite.ShortName(new TestCase("Bookshop.A.B", "c", "Bookshop.A", "B")).ShouldBe("A.B");
        suite.ShortName(new TestCase("Elsewhere.A.B", "c", "Elsewhere.A", "B")).ShouldBe("Elsewhere.A.B");
    }
}
