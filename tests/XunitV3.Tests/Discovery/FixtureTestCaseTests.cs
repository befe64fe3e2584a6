using Shakeout.XunitV3.Discovery;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.XunitV3.Tests.Discovery;

public class ATestOfAParametrisedFixture
{
    [Fact]
    public async Task Is_found_once_for_each_value_which_stands_in_its_name_and_is_a_trait()
        => string.Join('\n', (await Found.InAsync(typeof(Shop))).Select(Line)).ShouldBe("""
            Shop.Opens [Store=sqlite] {Store=sqlite}
            Shop.Opens [Store=memory] {Store=memory}
            Shop.Sells(books: 1) [Store=sqlite] {Store=sqlite}
            Shop.Sells(books: 1) [Store=memory] {Store=memory}
            Shop.Sells(books: 2) [Store=sqlite] {Store=sqlite}
            Shop.Sells(books: 2) [Store=memory] {Store=memory}
            Shop.Orders(title: "Emma") [Store=sqlite] {Store=sqlite}
            Shop.Orders(title: "Emma") [Store=memory] {Store=memory}
            Shop.Is_static {Kind=slow}
            """);

    [Fact]
    public async Task Has_an_id_of_its_own()
    {
        var ids = (await Found.InAsync(typeof(Shop))).Select(test => test.UniqueID).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
        (await Found.InAsync(typeof(Shop))).Select(test => test.UniqueID).ShouldBe(ids, "and the same each time");
    }

    [Fact]
    public async Task Is_the_same_after_it_was_written_and_read_back()
    {
        foreach (var test in (await Found.InAsync(typeof(Shop))).OfType<FixtureTestCase>())
        {
            var read = SerializationHelper.Instance.Deserialize(SerializationHelper.Instance.Serialize(test)).ShouldBeOfType<FixtureTestCase>();

            Line(read).ShouldBe(Line(test));
            read.UniqueID.ShouldBe(test.UniqueID);
            read.TestClass.ShouldBeOfType<ScopedTestClass>();
            read.TestCollection.ShouldBeOfType<ScopedTestCollection>();
            PicksOf(read).ShouldBe(PicksOf(test));
            (await read.CreateTests()).Select(created => created.TestDisplayName).ShouldBe([test.TestCaseDisplayName]);
        }
    }

    private static string PicksOf(FixtureTestCase test)
        => string.Join(' ', test.PlanWith(RequestBook.Of(typeof(Shop).Assembly)).Variant.Picks);

    private static string Line(IXunitTestCase test)
        => $"{string.Join("", ((IXunitTestCase[])[test]).Names()).Replace("Discovery.", "", StringComparison.Ordinal)} {{{string.Join(", ", test.Traits.Select(trait => $"{trait.Key}={string.Join('+', trait.Value)}"))}}}";
}
