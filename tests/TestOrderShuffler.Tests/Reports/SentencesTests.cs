using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class SentencesTests
{
    [Theory]
    [InlineData(1, 0.95, "1 test clean in the one order: a dependence among them that shows in more than 95 % of orders is excluded (95 %).")]
    [InlineData(20, 0.1391, "1 test clean in all 20 orders: a dependence among them that shows in more than 14 % of orders is excluded (95 %).")]
    [InlineData(500, 0.00597, "1 test clean in all 500 orders: a dependence among them that shows in more than 0.6 % of orders is excluded (95 %).")]
    [InlineData(0, 1, "No order ran to its end, so nothing is excluded.")]
    public void Say_what_the_orders_exclude_and_never_more(int orders, double risk, string sentence)
        => Sentences.Residual(SampleReport.Clean with { Tests = 1, Orders = orders, ResidualRisk = risk }).ShouldBe(sentence);

    [Fact]
    public void Count_no_skipped_test_among_the_clean_ones()
        => Sentences.Residual(SampleReport.Clean with { Tests = 3, Skipped = 1, Orders = 20, ResidualRisk = 0.1391 }).ShouldBe(
            "2 tests clean in all 20 orders, 1 skipped: a dependence among them that shows in more than 14 % of orders is excluded (95 %).");

    [Fact]
    public void Name_a_few_of_many_cleaners()
    {
        var cleaners = Enumerable.Range(1, 9).Select(number => new TestCase($"T{number}", "c", "T", "t")).ToArray();

        Sentences.Hidden(new ProvenSet([SampleReport.Adds], new Tally(5, 5), cleaners), test => test.Name)
            .ShouldBe("by T1, T2, T3, T4, T5 or one of 4 more, when one of them runs in between");
    }

    [Fact]
    public void Name_all_of_a_set()
    {
        var tests = new[] { "A", "B", "C" }.Select(name => new TestCase(name, "c", "T", "t")).ToArray();

        Sentences.Set(new ProvenSet(tests, new Tally(5, 5), []), test => test.Name).ShouldBe("A, B and C together");
    }

    [Fact]
    public void Do_without_a_state_setter_that_was_not_found()
        => Sentences.Title(SampleReport.Brittle with { StateSetters = [] }, test => test.Name)
            .ShouldBe("Bookshop.MapperTests.Maps_total fails alone and passes in company");
}
