using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Tests.Wording;

public sealed class ShortNameTests
{
    [Theory]
    [InlineData("Shop.Pricing.Rates.For", "Rates.For")]
    [InlineData("Shop.RatesTests.Prices(text: \"a.b\")", "RatesTests.Prices(text: \"a.b\")")]
    [InlineData("Shop.Rates..ctor", "Rates..ctor")]
    [InlineData("Rates.For", "Rates.For")]
    [InlineData("Main", "Main")]
    [InlineData("", "")]
    public void Is_the_class_and_the_method(string name, string expected) => ShortName.Of(name).ShouldBe(expected);
}
