using Microsoft.Extensions.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Shakeout.Fixtures.Settings;

/// <summary>Flattens a YAML document to keys and texts, with merge keys (<c>&lt;&lt;: *base</c>) resolved.</summary>
internal sealed class YamlValues
{
    // An alias may lead to a node that holds it; no settings are as deep as this.
    private const int Deepest = 64;
    private readonly Dictionary<string, YamlValue> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a text.</summary>
    /// <exception cref="YamlException">It cannot be read; the exception says where.</exception>
    public static IReadOnlyDictionary<string, YamlValue> Read(string text)
    {
        var values = new YamlValues();
        var documents = Parse(text);
        if (documents.Count > 1)
            throw At(documents[1].RootNode, "A file of settings is one document, and here begins another.");
        if (documents is [{ RootNode: not YamlScalarNode { Value: "" or null } } only])
        {
            if (only.RootNode is not YamlMappingNode)
                throw At(only.RootNode, "A file of settings begins with keys, as in 'Shop:'.");
            values.Add(string.Empty, only.RootNode, 0);
        }

        return values._values;
    }

    private static IList<YamlDocument> Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        var stream = new YamlStream();
        try
        {
            stream.Load(parser);
        }
        // These two do not know where they happened.
        catch (AnchorNotFoundException problem)
        {
            throw new YamlException(UnknownAlias(text), Mark.Empty, problem.Message);
        }
        catch (InvalidOperationException)
        {
            throw new YamlException(parser.Current?.Start ?? Mark.Empty, Mark.Empty, "Something that is opened here or before is not closed.");
        }

        return stream.Documents;
    }

    private static Mark UnknownAlias(string text)
    {
        var known = new HashSet<AnchorName>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is AnchorAlias alias && !known.Contains(alias.Value))
                return alias.Start;
            if (parser.Current is NodeEvent node)
                known.Add(node.Anchor);
        }

        return Mark.Empty;
    }

    private void Add(string key, YamlNode node, int depth)
    {
        if (depth > Deepest)
            throw At(node, "This holds itself, by an alias.");
        switch (node)
        {
            case YamlMappingNode { Children.Count: 0 } when key.Length == 0:
                break;
            case YamlMappingNode { Children.Count: 0 }:
                Add(key, node, value: null);
                break;
            case YamlSequenceNode { Children.Count: 0 }:
                Add(key, node, value: string.Empty);
                break;
            case YamlMappingNode mapping:
                foreach (var (name, inner) in Entries(mapping, depth))
                    Add(Under(key, name), inner, depth + 1);
                break;
            case YamlSequenceNode sequence:
                foreach (var (inner, index) in sequence.Select((inner, index) => (inner, index)))
                    Add(Under(key, $"{index}"), inner, depth + 1);
                break;
            case YamlScalarNode scalar:
                Add(key, node, IsNull(scalar) ? null : scalar.Value);
                break;
        }
    }

    private void Add(string key, YamlNode node, string? value)
    {
        if (!_values.TryAdd(key, new YamlValue(value, (int)node.Start.Line)))
            throw At(node, $"'{key}' stands here a second time: keys are the same in any case, and 'a:b' is 'b' within 'a'.");
    }

    /// <summary>A mapping's own entries, then those merged into it that it does not have itself.</summary>
    private static IEnumerable<(string Name, YamlNode Value)> Entries(YamlMappingNode mapping, int depth)
    {
        if (depth > Deepest)
            throw At(mapping, "This holds itself, by an alias.");
        var own = mapping.Children.Where(child => !IsMerge(child.Key)).Select(child => (Name: Name(child.Key), child.Value)).ToList();
        var merged = mapping.Children.Where(child => IsMerge(child.Key))
            .SelectMany(child => child.Value is YamlSequenceNode several ? several.Children : [child.Value])
            .SelectMany(node => node is YamlMappingNode other ? Entries(other, depth + 1) : throw At(node, "Only keys can be merged: '<<' takes an alias of a mapping."))
            .Where(entry => own.TrueForAll(mine => !Same(mine.Name, entry.Name)))
            .DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        return [.. own, .. merged];
    }

    private static string Name(YamlNode key) => key is YamlScalarNode { Value: { Length: > 0 } name } ? name
        : throw At(key, "A key is a text, and not empty.");

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain };

    private static bool IsNull(YamlScalarNode scalar)
        => scalar.Style == ScalarStyle.Plain && scalar.Value is (null or "" or "~" or "null" or "Null" or "NULL");

    private static string Under(string key, string name) => key.Length == 0 ? name : ConfigurationPath.Combine(key, name);

    private static YamlException At(YamlNode node, string message) => new(node.Start, node.End, message);
}

/// <summary>A text of a YAML file, and the line that it begins in, from 1.</summary>
internal sealed record YamlValue(string? Text, int Line);
