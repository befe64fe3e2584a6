namespace Shakeout.TestOrderShuffler.Worker.Tests.Agents;

/// <summary>Names that no two tests of a suite share.</summary>
public sealed class SuiteTestTests
{
    [Fact]
    public void Tests_that_read_alike_are_numbered_in_the_order_in_which_they_are_found() =>
        Names(("A.B.C", "(size: 1)"), ("A.B.C", "(size: 2)"), ("A.B.C", "(size: 1)"), ("A.B.D", ""), ("A.B.C", "(size: 1)"))
            .ShouldBe(["A.B.C(size: 1)", "A.B.C(size: 2)", "A.B.C(size: 1) #2", "A.B.D", "A.B.C(size: 1) #3"]);

    [Fact]
    public void Naming_twice_changes_nothing()
    {
        var once = SuiteTest.WithUniqueNames([Test("A.B.C", ""), Test("A.B.C", "")]);

        SuiteTest.WithUniqueNames(once).Select(test => test.Name).ShouldBe(["A.B.C", "A.B.C #2"]);
    }

    private static IEnumerable<string> Names(params IEnumerable<(string BaseName, string Row)> tests)
        => SuiteTest.WithUniqueNames(tests.Select(test => Test(test.BaseName, test.Row))).Select(test => test.Name);

    private static SuiteTest Test(string baseName, string row) => new(baseName, row, "collection", "A.B", "C", new object());
}
