using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using YamlDotNet.Core;

namespace Shakeout.Fixtures.Settings;

/// <summary>Reads one file of settings, JSON or YAML by its ending.</summary>
internal static class SettingsFile
{
    /// <summary>All values of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">How messages call it.</param>
    /// <exception cref="FixtureException">It cannot be read: the message is one line, with the line and column if they are known.</exception>
    public static IReadOnlyList<StatedValue> Read(string path, string shown)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return Path.GetExtension(path) == ".json" ? Json(bytes, shown) : Yaml(bytes, shown);
        }
        catch (JsonException problem)
        {
            throw Unreadable($"{shown}:{problem.LineNumber + 1}:{problem.BytePositionInLine + 1}", problem);
        }
        catch (YamlException problem)
        {
            throw Unreadable($"{shown}:{problem.Start.Line}:{problem.Start.Column}", problem);
        }
        catch (Exception problem) when (problem is FormatException or IOException or UnauthorizedAccessException)
        {
            throw Unreadable(shown, problem);
        }
    }

    private static StatedValue[] Json(byte[] bytes, string shown)
    {
        var provider = new JsonStreamConfigurationProvider(new JsonStreamConfigurationSource { Stream = new MemoryStream(bytes) });
        var lines = JsonLines.Of(bytes);
        return Values(provider, key => lines.TryGetValue(key, out var line) ? line : null, shown);
    }

    private static StatedValue[] Yaml(byte[] bytes, string shown)
    {
        var provider = new YamlConfigurationProvider(new YamlConfigurationSource { Stream = new MemoryStream(bytes) });
        return Values(provider, provider.LineOf, shown);
    }

    private static StatedValue[] Values(IConfigurationProvider provider, Func<string, int?> lineOf, string shown)
    {
        using var root = new ConfigurationRoot([provider]);
        return
        [
            .. root.AsEnumerable().Where(pair => provider.TryGet(pair.Key, out _))
                .Select(pair => new StatedValue(pair.Key, pair.Value, shown) { Line = lineOf(pair.Key) }),
        ];
    }

    // What the JSON reader says ends with the position, counted from 0, after the sentence.
    private static FixtureException Unreadable(string where, Exception problem)
        => new($"{where}: {problem.Message.Split(" LineNumber: ")[0].ReplaceLineEndings(" ")}", problem);
}
