using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class ReplayLineTests
{
    [Fact]
    public void Names_the_tests_in_their_order_with_the_options_of_the_suite()
        => new ReplayLine("tests/My Shop", ["--framework", "net8.0"]).Of([Test("A.B"), Test("A.C(s: \"it's $5\")")])
            .ShouldBe("""shakeout replay 'tests/My Shop' --framework net8.0 --test A.B --test 'A.C(s: "it'\''s $5")'""");

    [Theory]
    [InlineData("", "''")]
    [InlineData("Shop.Orders+Inner.Adds", "Shop.Orders+Inner.Adds")]
    [InlineData("two words", "'two words'")]
    [InlineData("List`1", "'List`1'")]
    [InlineData("a;b", "'a;b'")]
    [InlineData("~", "'~'")]
    [InlineData("été", "'été'")]
    [InlineData("!", "'!'")]
    public void Quotes_what_a_shell_would_change(string word, string quoted) => PosixQuoting.Quote(word).ShouldBe(quoted);

    private static TestCase Test(string name) => new(name, "collection", "A", "B");
}
