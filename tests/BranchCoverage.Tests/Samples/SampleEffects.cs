using Shakeout.BranchCoverage.Effects;

namespace Shakeout.Samples;

/// <summary>A file all of whose outcomes happened, with a condition that was never shown to matter.</summary>
internal static class SampleEffects
{
    public const string Path = "src/Pricing/Discounts.cs";

    private const string Mixed = "(applicant.IsFirstBuyer || applicant.Deposit > 50_000m) && offer.IsOpen";

    private static readonly SampleFile Discounts = new SampleFile(Path, "Lender", SampleSources.Discounts)
        .Member("Lender.Pricing.Discounts.Apply", "public static bool Apply", "offer.IsOpen;", hits: 3)
        .Decides(DecisionKind.Condition, "applicant.IsFirstBuyer")
        .Decides(DecisionKind.Condition, "applicant.Deposit > 50_000m")
        .Decides(DecisionKind.Condition, "offer.IsOpen")
        .Summed();

    /// <summary>The condition, gone through in some ways, as <c>TF-</c>.</summary>
    public static CompoundCoverage Seen(params IEnumerable<string> ways)
    {
        var place = Discounts.Coverage().Decisions[0].Decision with { Text = Mixed };
        var compound = new CompoundCondition(
            place with { Start = place.Start - 1, Column = place.Column - 1, End = place.Start - 1 + Mixed.Length, EndColumn = place.Column - 1 + Mixed.Length },
            ["applicant.IsFirstBuyer", "applicant.Deposit > 50_000m", "offer.IsOpen"],
            new Term.Joined(Join.AndThen, new Term.Joined(Join.OrElse, new Term.Condition(0, true), new Term.Condition(1, true), false), new Term.Condition(2, true), false));
        return new(compound, [.. ways.Select(way => compound.Ways.All().Single(one => one.Values == way))]);
    }

    /// <summary>A result that holds it: what the deposit was did never matter.</summary>
    public static readonly CoverageResult Result = With(Seen("T-T", "FTF", "FF-"));

    public static CoverageResult With(CompoundCoverage coverage) => new() { Files = [Discounts.Coverage() with { Compounds = [coverage] }], Gaps = [] };
}
