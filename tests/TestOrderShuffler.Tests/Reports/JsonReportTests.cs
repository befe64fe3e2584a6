using System.Text.Json;
using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void Holds_one_of_everything()
        => JsonReport.Write(SampleReport.Run(SampleReport.OneOfEverything)).ShouldBe("""
            {
              "schema": 1,
              "ordersDir": "/tmp/orders",
              "suites": [
                {
                  "suite": "Bookshop.Tests",
                  "framework": "xunit.v3",
                  "seed": 20261122,
                  "orders": 20,
                  "ordersDir": "/tmp/orders",
                  "tests": 214,
                  "findings": [
                    {
                      "kind": "victim",
                      "test": "Bookshop.CatalogTests.Is_empty_at_start",
                      "alone": {
                        "failed": 0,
                        "of": 5
                      },
                      "polluters": [
                        {
                          "tests": [
                            "Bookshop.OrderTests.Adds_to_catalog"
                          ],
                          "failed": 5,
                          "of": 5,
                          "cleaners": [
                            "Bookshop.CleanupTests.Clears"
                          ]
                        },
                        {
                          "tests": [
                            "Bookshop.PriceTests+Abroad.Formats(text: \"it's 5 €\")",
                            "Bookshop.PriceTests.Converts"
                          ],
                          "failed": 4,
                          "of": 5,
                          "cleaners": []
                        }
                      ],
                      "stateSetters": [],
                      "failure": "Assert.Empty() Failure: Collection was not empty",
                      "replay": "shakeout replay tests/Bookshop.Tests --test Bookshop.OrderTests.Adds_to_catalog --test Bookshop.CatalogTests.Is_empty_at_start"
                    },
                    {
                      "kind": "brittle",
                      "test": "Bookshop.MapperTests.Maps_total",
                      "alone": {
                        "failed": 5,
                        "of": 5
                      },
                      "polluters": [],
                      "stateSetters": [
                        {
                          "tests": [
                            "Bookshop.MapperSetup.Registers"
                          ],
                          "failed": 0,
                          "of": 5
                        }
                      ],
                      "failure": "System.InvalidOperationException : No mapping of 'Order'",
                      "replay": "shakeout replay tests/Bookshop.Tests --test Bookshop.MapperTests.Maps_total"
                    }
                  ],
                  "nonDeterministic": [
                    {
                      "test": "Bookshop.ClockTests.Ticks",
                      "failed": 2,
                      "of": 20
                    }
                  ],
                  "alwaysFailing": [
                    {
                      "test": "Bookshop.TaxTests.Rounds",
                      "failure": "Expected 1.05,"
                    }
                  ],
                  "crashed": [
                    {
                      "test": "Bookshop.QueueTests.Drains",
                      "how": "hang"
                    }
                  ],
                  "pairs": {
                    "covered": 1893,
                    "total": 45582
                  },
                  "residualRisk": 0.13910834066826516
                }
              ]
            }

            """);

    [Fact]
    public void Writes_absent_lists_as_empty_ones()
        => JsonReport.Write(SampleReport.Run(SampleReport.Clean)).ShouldBe("""
            {
              "schema": 1,
              "ordersDir": "/tmp/orders",
              "suites": [
                {
                  "suite": "Bookshop.Tests",
                  "framework": "xunit.v3",
                  "seed": 7,
                  "orders": 3,
                  "ordersDir": "/tmp/orders",
                  "tests": 2,
                  "findings": [],
                  "nonDeterministic": [],
                  "alwaysFailing": [],
                  "crashed": [],
                  "pairs": {
                    "covered": 2,
                    "total": 2
                  },
                  "residualRisk": 0.6315968501359612
                }
              ]
            }

            """);

    [Fact]
    public void Says_what_an_interrupted_run_left_open()
    {
        using var report = JsonDocument.Parse(JsonReport.Write(SampleReport.Run(
            SampleReport.Clean with { Interrupted = true, Unexplained = [SampleReport.Empty] })));

        var suite = report.RootElement.GetProperty("suites")[0];
        suite.GetProperty("interrupted").GetBoolean().ShouldBeTrue();
        suite.GetProperty("unexplained").ToString().ShouldBe("""
            [
                    "Bookshop.CatalogTests.Is_empty_at_start"
                  ]
            """);
    }

    [Theory]
    [InlineData(CrashKind.Hang, "hang")]
    [InlineData(CrashKind.Exit, "exit")]
    [InlineData(CrashKind.StackOverflow, "stack overflow")]
    [InlineData(CrashKind.BackgroundException, "background exception")]
    [InlineData(CrashKind.FailFast, "fail fast")]
    public void Says_how_a_test_crashed(CrashKind how, string word)
    {
        using var report = JsonDocument.Parse(JsonReport.Write(SampleReport.Run(
            SampleReport.Clean with { Crashed = [new CrashedTest(SampleReport.Hangs, how)] })));

        report.RootElement.GetProperty("suites")[0].GetProperty("crashed")[0].GetProperty("how").GetString().ShouldBe(word);
    }

    [Fact]
    public void Keeps_odd_characters_of_a_failure()
    {
        var odd = "a \"quoted\" \u001b[31mred\t\ud83d\ude00 é";

        using var report = JsonDocument.Parse(JsonReport.Write(SampleReport.Run(
            SampleReport.Clean with { AlwaysFailing = [new AlwaysFailingTest(SampleReport.Broken, odd)] })));

        report.RootElement.GetProperty("suites")[0].GetProperty("alwaysFailing")[0].GetProperty("failure").GetString().ShouldBe(odd);
    }
}
