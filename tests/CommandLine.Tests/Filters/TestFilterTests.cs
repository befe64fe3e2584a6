using Shakeout.CommandLine.Filters;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;

namespace Shakeout.CommandLine.Tests.Filters;

public sealed class TestFilterTests
{
    private static readonly DiscoveredTest[] Tests =
    [
        Test("Shop.OrderTests", "Adds", "", ("Category", "Slow"), ("Owner", "ada")),
        Test("Shop.OrderTests", "Removes", "", ("Category", "Fast")),
        Test("Shop.OrderTests+Empty", "Totals", "(value: 1)"),
        Test("Shop.PriceTests", "Adds", "(text: \"a|b\")", ("Category", "Slow"), ("Category", "Db")),
    ];

    [Theory]
    [InlineData("Order", "Shop.OrderTests.Adds  Shop.OrderTests.Removes  Shop.OrderTests+Empty.Totals(value: 1)")]
    [InlineData("FullyQualifiedName=Shop.OrderTests.Adds", "Shop.OrderTests.Adds")]
    [InlineData("FullyQualifiedName=Shop.OrderTests+Empty.Totals", "Shop.OrderTests+Empty.Totals(value: 1)")]
    [InlineData("fullyqualifiedname~ordertests.", "Shop.OrderTests.Adds  Shop.OrderTests.Removes")]
    [InlineData("Name=Adds", "Shop.OrderTests.Adds  Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData("DisplayName!~Adds", "Shop.OrderTests.Removes  Shop.OrderTests+Empty.Totals(value: 1)")]
    [InlineData("ClassName=OrderTests", "Shop.OrderTests.Adds  Shop.OrderTests.Removes")]
    [InlineData("ClassName=Shop.PriceTests", "Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData("Category=Slow", "Shop.OrderTests.Adds  Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData("Category!=Slow", "Shop.OrderTests.Removes  Shop.OrderTests+Empty.Totals(value: 1)")]
    [InlineData("Category=Slow&Owner!=ada", "Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData("Category=Fast|Category=Slow&Owner=ada", "Shop.OrderTests.Adds  Shop.OrderTests.Removes")]
    [InlineData("(Category=Fast | Category=Slow) & Name = Adds", "Shop.OrderTests.Adds  Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData(@"text: ""a\|b", "Shop.PriceTests.Adds(text: \"a|b\")")]
    [InlineData(@"\(value", "Shop.OrderTests+Empty.Totals(value: 1)")]
    [InlineData("nothing", "")]
    public void Lets_through(string expression, string names)
    {
        var filter = TestFilter.Parse(expression);

        string.Join("  ", Tests.Where(filter.Matches).Select(test => test.Case.Name)).ShouldBe(names);
    }

    [Theory]
    [InlineData("", "a condition is missing", "", "^")]
    [InlineData("a&", "a condition is missing", "a&", "  ^")]
    [InlineData("a||b", "a condition is missing", "a||b", "  ^")]
    [InlineData("(a", "a ')' is missing", "(a", "  ^")]
    [InlineData("a)", "')' is not expected here", "a)", " ^")]
    [InlineData("a=", "a value after '=' is missing", "a=", "  ^")]
    [InlineData("a!b", "'!' stands before '=' or '~' only", "a!b", "  ^")]
    [InlineData("Name=A(x: 1)", "'(' is not expected here", "Name=A(x: 1)", "      ^")]
    [InlineData("a=b=c", "'=' is not expected here", "a=b=c", "   ^")]
    public void Is_refused_at_the_place_that_is_wrong(string expression, string why, string shown, string mark)
        => Should.Throw<UsageException>(() => TestFilter.Parse(expression)).Message.ShouldStartWith(
            $"The filter cannot be read: {why}.\n  {shown}\n  {mark}\nWrite conditions like ");

    private static DiscoveredTest Test(string @class, string method, string row, params IReadOnlyList<(string Key, string Value)> traits)
        => new(new TestCase($"{@class}.{method}{row}", @class, @class, method), [.. traits.Select(trait => KeyValuePair.Create(trait.Key, trait.Value))]);
}
