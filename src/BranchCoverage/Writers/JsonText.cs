using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Shakeout.BranchCoverage.Writers;

/// <summary>JSON as we write it to files.</summary>
internal static class JsonText
{
    // Readable beyond ASCII: such files are never embedded in HTML.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Within a page, no letter of a text may end the element around it.
    private static readonly JsonWriterOptions Embeddable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An object as a file of its own.</summary>
    public static string Object(Action<Utf8JsonWriter> write) => Object(write, Readable) + "\n";

    /// <summary>An object as a part of an HTML page.</summary>
    public static string Embedded(Action<Utf8JsonWriter> write) => Object(write, Embeddable);

    public static void WriteObject(this Utf8JsonWriter json, string name, Action<Utf8JsonWriter> write)
    {
        json.WriteStartObject(name);
        write(json);
        json.WriteEndObject();
    }

    /// <summary>A list of objects; <c>[]</c> where there are none.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> entries, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var entry in entries)
        {
            json.WriteStartObject();
            write(json, entry);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A list of texts; <c>[]</c> where there are none.</summary>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A boolean; null where nothing is known.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    private static string Object(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
