using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>Tags of activities and meters in a message: <c>(shop: "north", copies: 2)</c>, or nothing.</summary>
internal static class TagText
{
    public static string Of(IEnumerable<KeyValuePair<string, object?>> tags)
    {
        var text = string.Join(", ", tags.Select(tag => $"{tag.Key}: {ValueText.Of(tag.Value)}"));
        return text.Length == 0 ? "" : $"({text})";
    }
}
