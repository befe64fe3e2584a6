using System.Xml.Linq;
using Shakeout.BranchCoverage.Writers;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Writers;

public sealed class CoberturaReportTests
{
    [Fact]
    public void Counts_branches_by_outcomes()
    {
        var letters = SampleCoverage.OneOfEverything.Files.Single(file => file.Path == "src/Letters/Letter.cs");
        var result = new CoverageResult
        {
            Files = [letters with { Lines = letters.Lines.Where(line => line.Key is 7 or 13 or 19).ToDictionary(), FullPath = "/home/ada/lender/src/Letters/Letter.cs" }],
            Gaps = [],
        };

        CoberturaReport.Write(result, DateTimeOffset.FromUnixTimeSeconds(1792000000)).ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <coverage line-rate="0.3333" branch-rate="0.3333" version="1.9" timestamp="1792000000" lines-covered="1" lines-valid="3" branches-covered="1" branches-valid="3">
              <sources>
                <source>/home/ada/lender/</source>
              </sources>
              <packages>
                <package name="Lender.Letters" line-rate="0.3333" branch-rate="0.3333" complexity="3">
                  <classes>
                    <class name="Lender.Letters.Letter" filename="src/Letters/Letter.cs" line-rate="0.3333" branch-rate="0.3333" complexity="3">
                      <methods>
                        <method name="Render" signature="()" line-rate="0.5" branch-rate="0.3333" complexity="3">
                          <lines>
                            <line number="7" hits="4" branch="True" condition-coverage="50% (1/2)">
                              <conditions>
                                <condition number="0" type="jump" coverage="50%" />
                              </conditions>
                            </line>
                            <line number="13" hits="0" branch="True" condition-coverage="0% (0/1)">
                              <conditions>
                                <condition number="0" type="jump" coverage="0%" />
                              </conditions>
                            </line>
                          </lines>
                        </method>
                        <method name="Fill" signature="()" line-rate="0" branch-rate="1" complexity="1">
                          <lines>
                            <line number="19" hits="0" branch="False" />
                          </lines>
                        </method>
                      </methods>
                      <lines>
                        <line number="7" hits="4" branch="True" condition-coverage="50% (1/2)">
                          <conditions>
                            <condition number="0" type="jump" coverage="50%" />
                          </conditions>
                        </line>
                        <line number="13" hits="0" branch="True" condition-coverage="0% (0/1)">
                          <conditions>
                            <condition number="0" type="jump" coverage="0%" />
                          </conditions>
                        </line>
                        <line number="19" hits="0" branch="False" />
                      </lines>
                    </class>
                  </classes>
                </package>
              </packages>
            </coverage>

            """);
    }

    [Fact]
    public void Adds_several_decisions_of_a_line_and_leaves_unknown_ones_out()
        => string.Join('\n', Written(SampleCoverage.OneOfEverything).Descendants("method").Where(method => method.Attribute("name")!.Value == "For")
            .Descendants("line").Where(line => line.Attribute("branch")!.Value == "True")
            .Select(line => $"{line.Attribute("number")!.Value}: {line.Attribute("condition-coverage")!.Value} {string.Join(' ', line.Descendants("condition").Select(condition => condition.Attribute("coverage")!.Value))}"))
            .ShouldBe("""
            9: 75% (3/4) 50% 100%
            12: 0% (0/1) 0%
            15: 50% (1/2) 50%
            """);

    [Fact]
    public void Gives_a_decision_on_a_line_that_is_not_counted_to_the_line_before()
    {
        var rates = SampleCoverage.OneOfEverything.Files.Single(file => file.Path == "src/Pricing/Rates.cs");
        var result = new CoverageResult { Files = [rates with { Lines = new Dictionary<int, long> { [8] = 3, [14] = 3 } }], Gaps = [] };

        string.Join('\n', Written(result).Descendants("lines").Last().Elements("line").Select(line => $"{line.Attribute("number")!.Value}: {line.Attribute("condition-coverage")!.Value}"))
            .ShouldBe("8: 60% (3/5)\n14: 60% (3/5)");
    }

    [Fact]
    public void Names_a_class_for_lines_of_no_member()
    {
        var file = SampleCoverage.Complete.Files[0] with { Members = [] };

        var method = Written(new CoverageResult { Files = [file], Gaps = [] }).Descendants("class").Single();

        method.Attribute("name")!.Value.ShouldBe("Applicant");
        method.Descendants("line").Count().ShouldBe(2);
    }

    [Fact]
    public void Has_no_angles_in_a_name_of_a_class()
    {
        var file = SampleCoverage.Complete.Files[0];
        var result = new CoverageResult { Files = [file with { Members = [file.Members[0] with { Name = "Shop.Basket.IEnumerable<Item>.GetEnumerator" }] }], Gaps = [] };

        Written(result).Descendants("class").Single().Attribute("name")!.Value.ShouldBe("Shop.Basket.IEnumerable");
    }

    private static XElement Written(CoverageResult result) => XDocument.Parse(CoberturaReport.Write(result, DateTimeOffset.UnixEpoch)).Root!;
}
