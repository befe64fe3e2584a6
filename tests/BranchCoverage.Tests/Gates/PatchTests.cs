using Shakeout.BranchCoverage.Gates;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Gates;

public sealed class PatchTests
{
    [Fact]
    public void Keeps_what_lies_on_changed_lines()
    {
        var patch = Changed("src/Pricing/Rates.cs", 9, 10, 11, 16);

        Told(patch.Narrow(SampleCoverage.OneOfEverything)).ShouldBe("lines 3 of 3, outcomes 3 of 4, gaps: applicant.Deposit < price * 0.1m");
    }

    [Fact]
    public void Keeps_a_gap_of_which_one_line_is_changed()
    {
        var gap = SampleCoverage.Gap("offers") with { Line = 12, EndLine = 14 };

        Told(Changed(gap.File, 14).Narrow(SampleCoverage.OneOfEverything with { Gaps = [gap] })).ShouldBe("lines 1 of 1, outcomes 0 of 0, gaps: offers");
    }

    [Theory]
    [InlineData(6, "2 of 3")]
    [InlineData(5, "0 of 0")]
    public void Keeps_conditions_that_lie_on_changed_lines(int line, string mcdc)
        => Changed(SampleEffects.Path, line).Narrow(SampleEffects.Result).Mcdc.ToString().ShouldBe(mcdc);

    [Fact]
    public void Is_complete_where_no_code_is_changed()
        => Told(Changed("README.md", 1).Narrow(SampleCoverage.OneOfEverything)).ShouldBe("lines 0 of 0, outcomes 0 of 0, gaps: ");

    private static Patch Changed(string file, params IEnumerable<int> lines)
        => new(new Dictionary<string, IReadOnlySet<int>> { [file] = lines.ToHashSet() });

    private static string Told(CoverageResult changed) => $"lines {changed.Lines}, outcomes {changed.Outcomes}, gaps: {string.Join(", ", changed.Gaps.Select(gap => gap.Text))}";
}
