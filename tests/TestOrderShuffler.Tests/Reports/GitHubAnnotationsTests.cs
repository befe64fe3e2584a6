using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void Say_each_problem_at_its_line_where_one_is_known()
        => string.Join('\n', GitHubAnnotations.Write(SampleReport.Run(SampleReport.OneOfEverything), "/home/ada/shop")).ShouldBe("""
            ::error file=tests/CatalogTests.cs,line=12,title=Test order dependence::Bookshop.CatalogTests.Is_empty_at_start fails after Bookshop.OrderTests.Adds_to_catalog%0AAssert.Empty() Failure: Collection was not empty%0Ashakeout replay tests/Bookshop.Tests --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start
            ::error title=Test order dependence::Bookshop.MapperTests.Maps_total passes only after Bookshop.MapperSetup.Registers (it needs what another test sets up)%0ASystem.InvalidOperationException : No mapping of 'Order'%0Ashakeout replay tests/Bookshop.Tests --test Bookshop.MapperTests.Maps_total
            ::error title=Test always fails::Bookshop.TaxTests.Rounds fails in every order and alone%0AExpected 1.05,%0Ashakeout replay tests/Bookshop.Tests --test Bookshop.TaxTests.Rounds
            ::error title=Test takes its process down::Bookshop.QueueTests.Drains hangs: it did not end within the time limit%0Ashakeout replay tests/Bookshop.Tests --test Bookshop.QueueTests.Drains
            ::warning title=Non-deterministic test::Bookshop.ClockTests.Ticks failed in 2 of 20 orders, and new processes confirm no cause
            """);

    [Fact]
    public void Escape_what_would_end_a_command_early()
    {
        var test = new TestCase("A.B(text: \"100%, ::error\")", "c", "A", "B");
        var report = SampleReport.Clean with { AlwaysFailing = [new AlwaysFailingTest(test, "x\r\n   at Xunit.Assert.True() in /_/Assert.cs:line 1\r\n   at A.B() in /w/a,b:c.cs:line 3")] };

        GitHubAnnotations.Write(SampleReport.Run(report), "/w").ShouldBe(
            ["::error file=a%2Cb%3Ac.cs,line=3,title=Test always fails::A.B(text: \"100%25, ::error\") fails in every order and alone%0Ax%0Ashakeout replay tests/Bookshop.Tests --test 'A.B(text: \"100%25, ::error\")'"]);
    }

    [Fact]
    public void Name_no_file_outside_the_checkout()
        => GitHubAnnotations.Write(SampleReport.Run(SampleReport.OneOfEverything), "/elsewhere")[0].ShouldStartWith("::error title=");

    [Fact]
    public void Are_errors_for_non_deterministic_tests_on_demand()
        => GitHubAnnotations.Write(SampleReport.Run(SampleReport.OneOfEverything) with { NonDeterminism = NonDeterminism.Fails }, null)[^1]
            .ShouldStartWith("::error title=Non-deterministic test::");
}
