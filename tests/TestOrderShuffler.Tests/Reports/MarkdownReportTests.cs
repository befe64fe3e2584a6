using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Holds_one_of_everything()
        => MarkdownReport.Write(SampleReport.Run(SampleReport.OneOfEverything)).ShouldBe("""
            ## ❌ Shakeout: do the tests depend on each other?

            ### Bookshop.Tests: 2 findings, 1 test always fails, 1 test crashed, 1 non-deterministic test

            xunit v3, 214 tests, 20 random orders, seed `20261122`

            #### ❌ `CatalogTests.Is_empty_at_start` fails after `OrderTests.Adds_to_catalog`

            - alone: passes 5 of 5.  after `OrderTests.Adds_to_catalog`: fails 5 of 5  (new processes)
              - hidden by `CleanupTests.Clears`, when it runs in between
            - alone: passes 5 of 5.  after `PriceTests+Abroad.Formats(text: "it's 5 €")` and `PriceTests.Converts` together: fails 4 of 5  (new processes)

            ```
            Assert.Empty() Failure: Collection was not empty
            Collection: ["Emma"]
            ```
            ```sh
            shakeout replay tests/Bookshop.Tests --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start
            ```

            #### ❌ `MapperTests.Maps_total` passes only after `MapperSetup.Registers` (it needs what another test sets up)

            - alone: fails 5 of 5.  after `MapperSetup.Registers`: passes 5 of 5  (new processes)

            ```
            System.InvalidOperationException : No mapping of 'Order'
            ```
            ```sh
            shakeout replay tests/Bookshop.Tests --test Bookshop.MapperTests.Maps_total
            ```

            #### ❌ `TaxTests.Rounds` fails in every order and alone

            ```
            Expected 1.05,
            but was 1.04
            ```
            ```sh
            shakeout replay tests/Bookshop.Tests --test Bookshop.TaxTests.Rounds
            ```

            #### ❌ `QueueTests.Drains` hangs: it did not end within the time limit

            ```sh
            shakeout replay tests/Bookshop.Tests --test Bookshop.QueueTests.Drains
            ```

            Non-deterministic, whatever runs before them:

            - `ClockTests.Ticks` failed in 2 of 20 orders, and new processes confirm no cause

            209 tests clean in all 20 orders: a dependence among them that shows in more than 14 % of orders is excluded (95 %). 1,893 of 45,582 neighbour pairs tried so far.

            """);

    [Fact]
    public void Is_short_when_there_is_nothing_to_say()
        => MarkdownReport.Write(SampleReport.Run(SampleReport.Clean)).ShouldBe("""
            ## ✅ Shakeout: do the tests depend on each other?

            ### Bookshop.Tests: no findings

            xunit v3, 2 tests, 3 random orders, seed `7`

            2 tests clean in all 3 orders: a dependence among them that shows in more than 64 % of orders is excluded (95 %). 2 of 2 neighbour pairs tried so far.

            """);

    [Fact]
    public void Fences_names_and_failures_that_hold_backticks()
    {
        var test = new TestCase("List`1Tests.Adds", "c", "List`1Tests", "Adds");
        var report = SampleReport.Clean with { AlwaysFailing = [new AlwaysFailingTest(test, "```")] };

        MarkdownReport.Write(SampleReport.Run(report)).ShouldContain("""
            #### ❌ `` List`1Tests.Adds `` fails in every order and alone

            ````
            ```
            ````
            """);
    }
}
