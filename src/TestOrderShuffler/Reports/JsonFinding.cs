using System.Text.Json;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>A finding as JSON, and the shapes that it shares with the rest of the report.</summary>
internal static class JsonFinding
{
    public static void Write(Utf8JsonWriter json, Finding finding, ReplayLine replay)
    {
        json.WriteStartObject();
        json.WriteString("kind", finding.Kind == DependenceKind.Victim ? "victim" : "brittle");
        json.WriteString("test", finding.Test.Name);
        json.WriteStartObject("alone");
        json.WriteTally(finding.Alone);
        json.WriteEndObject();
        json.WriteList("polluters", finding.Polluters, WritePolluters);
        json.WriteList("stateSetters", finding.StateSetters, WriteStateSetters);
        json.WriteString("failure", FailureText.FirstLine(finding.Failure));
        json.WriteString("replay", replay.Of(finding.FailingOrder));
        json.WriteEndObject();
    }

    public static void WriteTally(this Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("failed", tally.Failed);
        json.WriteNumber("of", tally.Of);
    }

    public static void WriteTests(this Utf8JsonWriter json, string name, IReadOnlyList<TestCase> tests)
        => json.WriteList(name, tests, static (json, test) => json.WriteStringValue(test.Name));

    public static void WriteList<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> entries, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
            write(json, entry);
        json.WriteEndArray();
    }

    private static void WritePolluters(Utf8JsonWriter json, ProvenSet set)
    {
        json.WriteStartObject();
        json.WriteTests("tests", set.Tests);
        json.WriteTally(set.Tally);
        json.WriteTests("cleaners", set.Cleaners);
        json.WriteEndObject();
    }

    private static void WriteStateSetters(Utf8JsonWriter json, ProvenSet set)
    {
        json.WriteStartObject();
        json.WriteTests("tests", set.Tests);
        json.WriteTally(set.Tally);
        json.WriteEndObject();
    }
}
