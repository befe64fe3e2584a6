using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>Finds the lines that the values of a JSON file stand in: the configuration provider does not keep them.</summary>
internal static class JsonLines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The line of each key, from 1.</summary>
    public static IReadOnlyDictionary<string, int> Of(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<Container>();
        var (line, counted) = (1, 0);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                open.Peek().Property = reader.GetString()!;
            else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                open.Pop();
            else
            {
                var key = open.TryPeek(out var container) ? container.NextKey() : string.Empty;
                var start = (int)reader.TokenStartIndex;
                line += json[counted..start].Count((byte)'\n');
                counted = start;
                lines[key] = line;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push(new Container(key, reader.TokenType == JsonTokenType.StartArray));
            }
        }

        return lines;
    }

    /// <summary>An object or an array that is not closed yet.</summary>
    private sealed class Container(string key, bool isArray)
    {
        private int _next;

        /// <summary>The property whose value comes next.</summary>
        public string Property { get; set; } = string.Empty;

        public string NextKey()
        {
            var name = isArray ? $"{_next++}" : Property;
            return key.Length == 0 ? name : ConfigurationPath.Combine(key, name);
        }
    }
}
