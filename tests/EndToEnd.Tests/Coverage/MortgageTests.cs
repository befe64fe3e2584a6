using System.Text.Json;

namespace Shakeout.EndToEnd.Tests.Coverage;

/// <summary>The sample that argues the case, covered as its users would cover it.</summary>
public sealed class MortgageTests : IDisposable
{
    private const string Suite = "samples/Mortgage.Tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shakeout-mortgage-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Has_every_line_covered_and_four_outcomes_that_never_happened()
    {
        var file = File("coverage.json");
        var run = await Tool.RunAsync("coverage", Suite, "--no-build", "--json", file);

        run.ExitCode.ShouldBe(0, run.Text);
        run.Output.ShouldContain("""
            samples/Mortgage/Affordability.cs  Affordability.MostFor   line 100 %   outcomes 5 of 6
               8 │ var income = application.Applicant.Income + (application.Partner?.Income ?? application.Applicant.Income);
                 │                                              ───────────────────
                 │                                              `application.Partner` was never null
            """);
        using var told = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Gaps(told, "gaps").ShouldBe("""
            samples/Mortgage/Affordability.cs:8:54 null application.Partner null
            samples/Mortgage/Rates.cs:15:13 condition application.Deposit < application.Price * 0.1m false
            samples/Mortgage/Rates.cs:15:64 condition application.Applicant.IsFirstBuyer true
            samples/Mortgage/Underwriter.cs:13:72 condition application.Years > 40 true
            """);
        Gaps(told, "falselyCovered").ShouldNotBeEmpty("coverlet calls some of them covered");
        (told.RootElement.GetProperty("line").GetProperty("covered").GetInt32(), told.RootElement.GetProperty("unknown").GetInt32())
            .ShouldBe((told.RootElement.GetProperty("line").GetProperty("total").GetInt32(), 0));
    }

    [Fact]
    public async Task Names_the_nearest_test_of_each_gap()
    {
        var file = File("coverage.json");
        var run = await Tool.RunAsync("coverage", Suite, "--no-build", "--engine", "source", "--per-test", "--json", file);

        run.ExitCode.ShouldBe(0, run.Text);
        using var told = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        string.Join('\n', told.RootElement.GetProperty("gaps").EnumerateArray().Select(gap => gap.GetProperty("nearestTest").GetString())).ShouldBe("""
            Mortgage.Tests.AffordabilityTests.Both_incomes_count_and_debts_are_taken_off
            Mortgage.Tests.RatesTests.A_small_deposit_costs_half_a_point(product: Discount, rate: 4)
            Mortgage.Tests.RatesTests.A_small_deposit_costs_half_a_point(product: Discount, rate: 4)
            Mortgage.Tests.UnderwriterTests.A_loan_that_the_income_carries_is_granted
            """);
    }

    [Fact]
    public async Task Lists_the_tests_that_touch_a_change()
    {
        var diff = File("change.diff");
        await System.IO.File.WriteAllTextAsync(diff, """
            diff --git a/samples/Mortgage/Affordability.cs b/samples/Mortgage/Affordability.cs
            --- a/samples/Mortgage/Affordability.cs
            +++ b/samples/Mortgage/Affordability.cs
            @@ -10 +10 @@
            -            income -= 11 * debt;
            +            income -= 12 * debt;
            """ + "\n", TestContext.Current.CancellationToken);

        (await Tool.RunAsync("coverage", Suite, "--no-build", "--tests-for", diff)).Output.ShouldBe("""
            Mortgage.Tests.AffordabilityTests.Both_incomes_count_and_debts_are_taken_off
            Mortgage.Tests.AffordabilityTests.Who_owes_more_than_comes_in_is_lent_nothing
            Mortgage.Tests.UnderwriterTests.A_house_too_dear_and_a_term_too_long_are_both_reasons
            Mortgage.Tests.UnderwriterTests.A_loan_that_the_income_carries_is_granted

            """);
    }

    [Fact]
    public async Task Fails_below_a_threshold_and_passes_a_ratchet_that_knows_its_gaps()
    {
        var ratchet = File("ratchet.json");
        string[] command = ["coverage", Suite, "--no-build", "--engine", "source", "--ratchet", ratchet];

        (await Tool.RunAsync(command)).ExitCode.ShouldBe(0, "the first run sets it");
        (await Tool.RunAsync(command)).ExitCode.ShouldBe(0, "the second one finds what it knows");
        var known = await System.IO.File.ReadAllTextAsync(ratchet, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllTextAsync(ratchet, known.Replace("application.Partner", "application.Nobody", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var strict = await Tool.RunAsync([.. command, "--min", "outcome=95"]);

        strict.ExitCode.ShouldBe(1);
        string.Join('\n', strict.Output.Split('\n').Where(line => line.StartsWith('✗'))).ShouldBe("""
            ✗ The outcome coverage is 82.6 % (19 of 23), less than the 95 % that it must be.
            ✗ 1 gap joined since the ratchet was set:
            ✗ samples/Mortgage/Affordability.cs:8: `application.Partner` was never null
            """);
    }

    [Fact]
    public async Task Is_told_of_by_a_report_that_holds_only_lines()
    {
        var report = File("lcov.info");
        await System.IO.File.WriteAllTextAsync(report, $"TN:\nSF:{Repository.At("samples/Mortgage/Rates.cs")}\nDA:8,3\nDA:16,0\nLF:2\nLH:1\nend_of_record\n", TestContext.Current.CancellationToken);
        var run = await Tool.RunAsync("coverage", "--report", report);

        run.ExitCode.ShouldBe(0, run.Text);
        run.Output.ShouldContain("line 50 % (1 of 2)");
        run.Output.ShouldContain("lcov holds neither assemblies nor where in the IL a branch leads to");
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private static string Gaps(JsonDocument told, string list)
        => string.Join('\n', told.RootElement.GetProperty(list).EnumerateArray()
            .Select(gap => $"{gap.GetProperty("file")}:{gap.GetProperty("line")}:{gap.GetProperty("column")} {gap.GetProperty("kind")} {gap.GetProperty("text")} {gap.GetProperty("missing")}")
            .Order(StringComparer.Ordinal));
}
