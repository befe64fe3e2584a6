using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shakeout.Factories.Persistence.Saving;

/// <summary>A value as JSON; a text is taken for JSON already.</summary>
internal static class JsonText
{
    public static string Of(object value) => value switch
    {
        string text => text,
        JsonNode node => node.ToJsonString(),
        JsonDocument document => document.RootElement.GetRawText(),
        JsonElement element => element.GetRawText(),
        _ => JsonSerializer.Serialize(value),
    };
}
