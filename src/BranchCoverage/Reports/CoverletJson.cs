using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>Reads coverlet's own JSON: module, file, class, method, and its lines and branches. It is all that coverlet knows.</summary>
internal static class CoverletJson
{
    private static readonly string[] Fields = ["Line", "Offset", "EndOffset", "Path", "Ordinal", "Hits"];

    private delegate T Value<out T>(string name, ref Utf8JsonReader json);

    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read, is damaged, or is other JSON.</exception>
    public static Report Read(ReportFile file)
    {
        ReadOnlySpan<byte> bytes = file.Bytes();
        var json = new Utf8JsonReader(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        try
        {
            json.Read();
            var modules = Entries(ref json, Module);
            json.Read(); // Fails where anything follows.
            return new Report(ReportFormat.CoverletJson, modules) { File = file.Path };
        }
        catch (JsonException problem)
        {
            throw file.Damaged($"line {problem.LineNumber + 1}: the JSON is cut off there, or malformed.", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw file.Damaged($"line {LineOf(json, bytes)}: a text is no UTF-8.", problem);
        }
        catch (OverflowException problem)
        {
            throw file.Damaged($"line {LineOf(json, bytes)}: {problem.Message}", problem);
        }
        catch (FormatException problem)
        {
            throw file.Unknown($"it is JSON, but not coverlet's: line {LineOf(json, bytes)}: {problem.Message}");
        }
    }

    private static int LineOf(in Utf8JsonReader json, ReadOnlySpan<byte> bytes) => bytes[..(int)json.TokenStartIndex].Count((byte)'\n') + 1;

    private static ModuleReport Module(string name, ref Utf8JsonReader json) => new(name, Hash: null, Entries(ref json, File));

    private static SourceReport File(string path, ref Utf8JsonReader json) => new(path, [.. Entries(ref json, Class).SelectMany(methods => methods)]);

    private static List<MethodReport> Class(string name, ref Utf8JsonReader json)
        => Entries(ref json, (string method, ref Utf8JsonReader body) => Method(name, method, ref body));

    private static MethodReport Method(string @class, string name, ref Utf8JsonReader json)
    {
        var lines = new Dictionary<int, long>();
        var branches = new List<BranchReport>();
        Expect(json, JsonTokenType.StartObject);
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("Lines"))
                ReadLines(ref json, lines);
            else if (json.ValueTextEquals("Branches"))
                ReadBranches(ref json, branches);
            else
                throw new FormatException($"'{json.GetString()}' is no part of the method '{name}'.");
        }

        return new(@class, name, lines, branches);
    }

    private static void ReadLines(ref Utf8JsonReader json, Dictionary<int, long> lines)
    {
        json.Read();
        Expect(json, JsonTokenType.StartObject);
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            var line = json.GetString()!;
            if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw new FormatException($"'{line}' is no line.");
            json.Read();
            lines[number] = Count(json);
        }
    }

    private static void ReadBranches(ref Utf8JsonReader json, List<BranchReport> branches)
    {
        json.Read();
        Expect(json, JsonTokenType.StartArray);
        while (Next(ref json) == JsonTokenType.StartObject)
            branches.Add(Branch(ref json));
        Expect(json, JsonTokenType.EndArray);
    }

    private static BranchReport Branch(ref Utf8JsonReader json)
    {
        Span<long> values = stackalloc long[Fields.Length];
        values.Fill(-1);
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            var field = FieldOf(json);
            json.Read();
            values[field] = Count(json);
        }

        foreach (var value in values[..^1])
            if (value is < 0 or > int.MaxValue)
                throw new FormatException($"a branch needs {string.Join(", ", Fields)}, each a number that fits.");
        return new((int)values[0], (int)values[1], (int)values[2], (int)values[3], (int)values[4], Math.Max(values[5], 0));
    }

    private static int FieldOf(in Utf8JsonReader json)
    {
        for (var field = 0; field < Fields.Length; field++)
            if (json.ValueTextEquals(Fields[field]))
                return field;
        throw new FormatException($"'{json.GetString()}' is no part of a branch.");
    }

    private static List<T> Entries<T>(ref Utf8JsonReader json, Value<T> read)
    {
        Expect(json, JsonTokenType.StartObject);
        var entries = new List<T>();
        while (Next(ref json) == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            entries.Add(read(name, ref json));
        }

        return entries;
    }

    private static JsonTokenType Next(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType;
    }

    private static long Count(in Utf8JsonReader json)
    {
        Expect(json, JsonTokenType.Number);
        return json.TryGetInt64(out var count) && count >= 0 ? count
            : throw new OverflowException($"'{Encoding.UTF8.GetString(json.ValueSpan)}' is no whole number from 0 up that fits.");
    }

    private static void Expect(in Utf8JsonReader json, JsonTokenType type)
    {
        if (json.TokenType != type)
            throw new FormatException($"{NameOf(type)} is missing.");
    }

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => "a number",
        _ => "a list of objects",
    };
}
