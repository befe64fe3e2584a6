using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>The report as JSON, schema 1. Lists without entries are written as <c>[]</c>.</summary>
internal static class JsonReport
{
    // Readable beyond ASCII: the file is never embedded in HTML.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole report as text.</summary>
    public static string Write(RunReport run)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("ordersDir", run.OrdersDir);
            json.WriteList("suites", run.Suites, WriteSuite);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteSuite(Utf8JsonWriter json, ReportedSuite suite)
    {
        var report = suite.Report;
        json.WriteStartObject();
        json.WriteString("suite", suite.Name);
        json.WriteString("framework", suite.Framework);
        json.WriteNumber("seed", report.Seed.Value);
        if (suite.DataSeed is { } dataSeed)
            json.WriteNumber("dataSeed", dataSeed);
        json.WriteNumber("orders", report.Orders);
        json.WriteString("ordersDir", suite.OrdersDir);
        json.WriteNumber("tests", report.Tests);
        json.WriteList("findings", report.Findings, (_, finding) => JsonFinding.Write(json, finding, suite.Replay));
        json.WriteList("nonDeterministic", report.NonDeterministic, WriteNonDeterministic);
        json.WriteList("alwaysFailing", report.AlwaysFailing, WriteAlwaysFailing);
        json.WriteList("crashed", report.Crashed, WriteCrashed);
        json.WriteStartObject("pairs");
        json.WriteNumber("covered", report.Pairs.Covered);
        json.WriteNumber("total", report.Pairs.Total);
        json.WriteEndObject();
        json.WriteNumber("residualRisk", report.ResidualRisk);
        if (report.Interrupted)
        {
            json.WriteBoolean("interrupted", true);
            json.WriteTests("unexplained", report.Unexplained);
        }
        json.WriteEndObject();
    }

    private static void WriteNonDeterministic(Utf8JsonWriter json, NonDeterministicTest entry)
    {
        json.WriteStartObject();
        json.WriteString("test", entry.Test.Name);
        json.WriteTally(entry.Seen);
        json.WriteEndObject();
    }

    private static void WriteAlwaysFailing(Utf8JsonWriter json, AlwaysFailingTest entry)
    {
        json.WriteStartObject();
        json.WriteString("test", entry.Test.Name);
        json.WriteString("failure", FailureText.FirstLine(entry.Failure));
        json.WriteEndObject();
    }

    private static void WriteCrashed(Utf8JsonWriter json, CrashedTest entry)
    {
        json.WriteStartObject();
        json.WriteString("test", entry.Test.Name);
        json.WriteString("how", entry.How switch
        {
            CrashKind.Hang => "hang",
            CrashKind.Exit => "exit",
            CrashKind.StackOverflow => "stack overflow",
            CrashKind.BackgroundException => "background exception",
            _ => "fail fast",
        });
        json.WriteEndObject();
    }
}
