namespace Shakeout.Samples;

/// <summary>A result that holds one of everything.</summary>
internal static class SampleCoverage
{
    private const string Small = "Lender.Tests.RatesTests.Small_deposit";

    private static readonly SampleFile Rates = new SampleFile("src/Pricing/Rates.cs", "Lender", SampleSources.Rates)
        .Member("Lender.Pricing.Rates.For", "public decimal For", "?? rate;", hits: 3)
        .Decides(DecisionKind.Condition, "applicant.Deposit < price * 0.1m", (Outcome.False, Said(Small, 1, true)))
        .Decides(DecisionKind.Condition, "applicant.IsFirstBuyer")
        .Decides(DecisionKind.Loop, "offer in ‹offers›)", (Outcome.Many, Said(Small, 3, null)))
        .Decides(DecisionKind.Null, "applicant.Broker", (Outcome.Null, Said(Small, 3, false)))
        .Hides(DecisionKind.Null, "applicant.Broker?.Commission + rate")
        .Member("Lender.Pricing.Rates.Surcharge", "public decimal Surcharge", "};", hits: 2)
        .Decides(DecisionKind.Arm, "Fixed { Years: > 5 }")
        .Decides(DecisionKind.Arm, "Tracker")
        .Decides(DecisionKind.Arm, "‹_› =>", (Outcome.Taken, Said("Lender.Tests.RatesTests.Prices(product: Tracker)", null, null)))
        .Summed();

    private static readonly SampleFile Letters = new SampleFile("src/Letters/Letter.cs", "Lender.Letters", SampleSources.Letters)
        .Member("Lender.Letters.Letter.Render", "public string Render", "return problem.Message;", hits: 4)
        .Missed("catch (FormatException problem)").Missed("return problem.Message;")
        .Decides(DecisionKind.Condition, "template != \"</script><img src=x onerror=alert(1)>\"", (Outcome.True, Said(null, null, null)))
        .Decides(DecisionKind.Catch, "catch (FormatException problem)", (Outcome.Entered, gap => gap))
        .Member("Lender.Letters.Letter.Fill", "private string Fill", "return template.Trim();", hits: 0)
        .Summed();

    private static readonly SampleFile Applicants = new SampleFile("src/Applicant.cs", "Lender", SampleSources.Applicants)
        .Member("Lender.Applicant.IsLarge", "public bool IsLarge", "Deposit > 100_000m", hits: 1)
        .Summed();

    public static readonly CoverageResult OneOfEverything = In(null);

    public static readonly CoverageResult Complete = new() { Files = [Applicants.Coverage()], Gaps = [] };

    /// <summary>The same, with sources in a folder.</summary>
    public static CoverageResult In(string? folder)
    {
        FileCoverage[] files = [Applicants.Coverage(folder), Letters.Coverage(folder), Rates.Coverage(folder)];
        return new CoverageResult
        {
            Files = files,
            Gaps = Ranking.Sort([.. Letters.Gaps, .. Rates.Gaps], files),
            CompilerMade = 1,
            Notes = ["Cobertura holds no IL offsets: what the report calls covered is taken as it is."],
            Drift = [new Drift("Lender.Tests.CacheTests.Reads", "src/Pricing/Rates.cs", 14, "_cache is null", "Lender.Tests.CacheTests.Warms")],
        };
    }

    /// <summary>Reads the sample's sources.</summary>
    public static IReadOnlyList<string>? Read(FileCoverage file) => file.Path switch
    {
        "src/Pricing/Rates.cs" => SourceLines.Split(SampleSources.Rates),
        "src/Letters/Letter.cs" => SourceLines.Split(SampleSources.Letters),
        SampleEffects.Path => SourceLines.Split(SampleSources.Discounts),
        "src/Applicant.cs" => SourceLines.Split(SampleSources.Applicants),
        _ => null,
    };

    /// <summary>A gap by its text.</summary>
    public static Gap Gap(string text) => OneOfEverything.Gaps.First(gap => gap.Text.Contains(text, StringComparison.Ordinal));

    private static Func<Gap, Gap> Said(string? nearest, int? reaching, bool? coverlet)
        => gap => gap with { NearestTest = nearest, ReachingTests = reaching, CoverletSaysCovered = coverlet };
}
