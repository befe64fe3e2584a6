using Shakeout.CommandLine.Screens;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler;
using Spectre.Console.Testing;

namespace Shakeout.CommandLine.Tests.Screens;

public sealed class SuiteScreenTests
{
    [Fact]
    public void Shows_one_of_everything() => Shown(SampleReport.OneOfEverything).ShouldBe("""

            ✗ CatalogTests.Is_empty_at_start fails after OrderTests.Adds_to_catalog
                hidden  by CleanupTests.Clears, when it runs in between
                proof   alone: passes 5 of 5.  after OrderTests.Adds_to_catalog: fails 5 of 5  (new processes)
                        Assert.Empty() Failure: Collection was not empty
                        Collection: ["Emma"]
                repeat
                  shakeout replay tests/Bookshop.Tests --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start
              it fails as well after PriceTests+Abroad.Formats(text: "it's 5 €") and PriceTests.Converts together
                proof   alone: passes 5 of 5.  after PriceTests+Abroad.Formats(text: "it's 5 €") and PriceTests.Converts together: fails 4 of 5  (new processes)
                repeat
                  shakeout replay tests/Bookshop.Tests --test 'Bookshop.PriceTests+Abroad.Formats(text: "it'\''s 5 €")' --test Bookshop.PriceTests.Converts --test Bookshop.CatalogTests.Is_empty_at_start

            ✗ MapperTests.Maps_total passes only after MapperSetup.Registers (it needs what another test sets up)
                proof   alone: fails 5 of 5.  after MapperSetup.Registers: passes 5 of 5  (new processes)
                        System.InvalidOperationException : No mapping of 'Order'
                repeat
                  shakeout replay tests/Bookshop.Tests --test Bookshop.MapperTests.Maps_total
                see it pass
                  shakeout replay tests/Bookshop.Tests --test Bookshop.MapperSetup.Registers --test Bookshop.MapperTests.Maps_total

            ✗ TaxTests.Rounds fails in every order and alone
                        Expected 1.05,
                        but was 1.04
                repeat
                  shakeout replay tests/Bookshop.Tests --test Bookshop.TaxTests.Rounds

            ✗ QueueTests.Drains hangs: it did not end within the time limit
                        the orders after that ran without it
                repeat
                  shakeout replay tests/Bookshop.Tests --test Bookshop.QueueTests.Drains

            ? ClockTests.Ticks failed in 2 of 20 orders, and new processes confirm no cause
                        non-deterministic: it fails now and then, whatever runs before it

            2 findings, 1 test always fails, 1 test crashed, 1 non-deterministic test in Bookshop.Tests
            209 tests clean in all 20 orders: a dependence among them that shows in more than 14 % of orders is excluded (95 %).
            1,893 of 45,582 neighbour pairs tried so far.
            seed 20261122; the executed orders are in /tmp/orders
            """);

    [Fact]
    public void Is_short_when_there_is_nothing_to_say() => Shown(SampleReport.Clean).ShouldBe("""

            no findings in Bookshop.Tests
            2 tests clean in all 3 orders: a dependence among them that shows in more than 64 % of orders is excluded (95 %).
            2 of 2 neighbour pairs tried so far.
            seed 7; the executed orders are in /tmp/orders
            """);

    [Fact]
    public void Says_what_an_interrupted_run_left_open()
        => Shown(SampleReport.Clean with { Interrupted = true, Unexplained = [SampleReport.Empty] }).ShouldStartWith("""

            ✗ CatalogTests.Is_empty_at_start failed, and the run was stopped before it found out why

            1 failing test not explained in Bookshop.Tests, stopped early
            """);

    [Fact]
    public void Stops_at_a_few_of_many_polluter_sets()
    {
        var sets = Enumerable.Repeat(SampleReport.Victim.Polluters[0], 8).ToArray();

        Shown(SampleReport.Clean with { Findings = [SampleReport.Victim with { Polluters = sets }] })
            .ShouldContain("  it fails after 3 more sets of tests: the report of --json holds them all\n");
    }

    [Fact]
    public void Neither_wraps_nor_cuts_on_a_narrow_terminal()
    {
        using var console = new TestConsole().Width(20);

        new Screen(console).Print(SuiteScreen.Report(SampleReport.Suite(SampleReport.OneOfEverything)));

        console.Output.TrimEnd('\n').ShouldBe(Shown(SampleReport.OneOfEverything));
    }

    [Fact]
    public void Colours_what_is_red_on_a_terminal()
    {
        using var console = new TestConsole().EmitAnsiSequences();

        new Screen(console).Print(ScreenLine.Of("bad", Tone.Bad));

        console.Output.ShouldBe("\u001b[1;38;5;9mbad\u001b[0m\n");
    }

    [Fact]
    public void Begins_with_who_is_shuffled_by_which_seed()
        => SuiteScreen.Header(new FoundHeader("Bookshop.Tests", "xunit v2", 1214, new Seed(42))).ToString()
            .ShouldBe("Shakeout  Bookshop.Tests (xunit v2, 1,214 tests)   seed 42");

    private static string Shown(SuiteReport report) => string.Join('\n', SuiteScreen.Report(SampleReport.Suite(report)));
}
