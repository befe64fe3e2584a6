using System.Text.Json;
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
        json.WriteObjects("gaps", result.Gaps, WriteGap);
        json.WriteObjects("falselyCovered", result.FalselyCovered, WriteGap);
        json.WriteNumber("uncalled", result.Uncalled);
        json.WriteNumber("unknown", result.Unknown);
        json.WriteObjects("drift", result.Drift, WriteDrift);
    });

    private static void WriteRatio(Utf8JsonWriter json, string name, Ratio ratio) => json.WriteObject(name, json =>
    {
        json.WriteNumber("covered", ratio.Covered);
        json.WriteNumber("total", ratio.Total);
    });

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
