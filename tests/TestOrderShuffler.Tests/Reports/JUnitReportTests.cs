using System.Xml.Linq;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class JUnitReportTests
{
    [Fact]
    public void Fails_what_is_found_and_skips_what_is_non_deterministic()
        => JUnitReport.Write(SampleReport.Run(SampleReport.OneOfEverything)).ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites name="shakeout" tests="6" failures="4" skipped="1">
              <testsuite name="Bookshop.Tests" tests="6" failures="4" errors="0" skipped="1">
                <properties>
                  <property name="seed" value="20261122" />
                  <property name="orders" value="20" />
                  <property name="framework" value="xunit.v3" />
                  <property name="residualRisk" value="0.13910834066826516" />
                </properties>
                <testcase classname="Bookshop.Tests" name="20 random orders, seed 20261122" />
                <testcase classname="Bookshop.CatalogTests" name="Is_empty_at_start">
                  <failure message="Bookshop.CatalogTests.Is_empty_at_start fails after Bookshop.OrderTests.Adds_to_catalog">alone: passes 5 of 5.  after Bookshop.OrderTests.Adds_to_catalog: fails 5 of 5  (new processes)
            alone: passes 5 of 5.  after Bookshop.PriceTests+Abroad.Formats(text: "it's 5 €") and Bookshop.PriceTests.Converts together: fails 4 of 5  (new processes)
            Assert.Empty() Failure: Collection was not empty
            Collection: ["Emma"]
            shakeout replay tests/Bookshop.Tests --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start</failure>
                </testcase>
                <testcase classname="Bookshop.MapperTests" name="Maps_total">
                  <failure message="Bookshop.MapperTests.Maps_total passes only after Bookshop.MapperSetup.Registers (it needs what another test sets up)">alone: fails 5 of 5.  after Bookshop.MapperSetup.Registers: passes 5 of 5  (new processes)
            System.InvalidOperationException : No mapping of 'Order'
            shakeout replay tests/Bookshop.Tests --test Bookshop.MapperTests.Maps_total</failure>
                </testcase>
                <testcase classname="Bookshop.TaxTests" name="Rounds">
                  <failure message="Bookshop.TaxTests.Rounds fails in every order and alone">Expected 1.05,
            but was 1.04
            shakeout replay tests/Bookshop.Tests --test Bookshop.TaxTests.Rounds</failure>
                </testcase>
                <testcase classname="Bookshop.QueueTests" name="Drains">
                  <failure message="Bookshop.QueueTests.Drains hangs: it did not end within the time limit">shakeout replay tests/Bookshop.Tests --test Bookshop.QueueTests.Drains</failure>
                </testcase>
                <testcase classname="Bookshop.ClockTests" name="Ticks">
                  <skipped message="Bookshop.ClockTests.Ticks failed in 2 of 20 orders, and new processes confirm no cause" />
                </testcase>
              </testsuite>
            </testsuites>

            """);

    [Fact]
    public void Fails_non_deterministic_tests_on_demand()
        => Suites(SampleReport.Run(SampleReport.OneOfEverything) with { NonDeterminism = NonDeterminism.Fails })
            .ShouldBe("tests=6 failures=5 skipped=0");

    [Fact]
    public void Adds_up_its_suites()
        => Suites(SampleReport.Run(SampleReport.OneOfEverything, SampleReport.Clean)).ShouldBe("tests=7 failures=4 skipped=1");

    [Fact]
    public void Stays_readable_when_a_failure_holds_what_XML_cannot()
    {
        var report = SampleReport.Clean with { AlwaysFailing = [new AlwaysFailingTest(SampleReport.Broken, "\u0000 \u001b[31m <b> \ud800 😀")] };

        var failure = XDocument.Parse(JUnitReport.Write(SampleReport.Run(report))).Descendants("failure").Single();

        failure.Value.Split('\n')[0].ShouldBe("\ufffd \ufffd[31m <b> \ufffd 😀");
    }

    private static string Suites(RunReport run)
        => string.Join(' ', XDocument.Parse(JUnitReport.Write(run)).Root!.Attributes().Skip(1).Select(attribute => $"{attribute.Name}={attribute.Value}"));
}
