using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Watching;

/// <summary>What an instrument of a meter measured.</summary>
/// <param name="Instrument">The instrument's name.</param>
/// <param name="Value">The number; whole numbers above 2^53 lose their last digits.</param>
/// <param name="Tags">The tags by name; of two with one name, the last.</param>
public sealed record Metering(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags)
{
    /// <summary>The number and its tags: <c>3 (shop: "north")</c>.</summary>
    public override string ToString() => $"{ValueText.Of(Value)} {TagText.Of(Tags)}".TrimEnd();
}
