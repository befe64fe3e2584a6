using System.Text.Json;
using Shakeout.BranchCoverage.Effects;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>The result as JSON, schema 1. Lists without entries are written as <c>[]</c>.</summary>
internal static class JsonReport
{
    /// <summary>The whole result as text.</summary>
    public static string Write(CoverageResult result) => JsonText.Object(json =>
    {
        json.WriteNumber("schema", 1);
        WriteRatio(json, "line", result.Lines);
        WriteRatio(json, "branch", result.Branches);
        WriteRatio(json, "outcome", result.Outcomes);
        json.WriteObject("mcdc", json => WriteMcdc(json, result));
        json.WriteObjects("gaps", result.Gaps, WriteGap);
        json.WriteObjects("falselyCovered", result.FalselyCovered, WriteGap);
        json.WriteNumber("uncalled", result.Uncalled);
        json.WriteNumber("unknown", result.Unknown);
        json.WriteObjects("drift", result.Drift, WriteDrift);
    });

    private static void WriteRatio(Utf8JsonWriter json, string name, Ratio ratio) => json.WriteObject(name, json => WriteRatio(json, ratio));

    private static void WriteRatio(Utf8JsonWriter json, Ratio ratio)
    {
        json.WriteNumber("covered", ratio.Covered);
        json.WriteNumber("total", ratio.Total);
    }

    private static void WriteMcdc(Utf8JsonWriter json, CoverageResult result)
    {
        WriteRatio(json, result.Mcdc);
        json.WriteObjects("decisions", result.Unshown, WriteUnshown);
    }

    private static void WriteUnshown(Utf8JsonWriter json, UnshownEffects effects)
    {
        var (coverage, place) = (effects.Coverage, effects.Coverage.Compound.Place);
        json.WriteString("file", effects.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteString("member", place.Member);
        json.WriteString("text", place.Text);
        json.WriteObjects("conditions", coverage.Compound.Conditions.Zip(coverage.Shown), (json, condition) =>
        {
            json.WriteString("text", condition.First);
            json.WriteBoolean("shown", condition.Second);
        });
        json.WriteTexts("vectors", coverage.Vectors.Select(way => way.ToString()));
        json.WriteTexts("missing", coverage.Missing.Select(way => way.ToString()));
    }

    private static void WriteGap(Utf8JsonWriter json, Gap gap)
    {
        json.WriteString("file", gap.File);
        json.WriteNumber("line", gap.Line);
        json.WriteNumber("column", gap.Column);
        json.WriteString("member", gap.Member);
        json.WriteString("kind", gap.Kind.Word());
        json.WriteString("text", gap.Text);
        json.WriteString("missing", gap.Missing.Word());
        json.WriteString("nearestTest", gap.NearestTest);
        json.WriteKnown("coverletSaysCovered", gap.CoverletSaysCovered);
        json.WriteBoolean("lineCovered", gap.LineCovered);
    }

    private static void WriteDrift(Utf8JsonWriter json, Drift drift)
    {
        json.WriteString("test", drift.Test);
        json.WriteString("file", drift.File);
        json.WriteNumber("line", drift.Line);
        json.WriteString("text", drift.Text);
        json.WriteString("after", drift.After);
    }
}
