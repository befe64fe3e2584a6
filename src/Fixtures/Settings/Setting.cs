namespace Shakeout.Fixtures.Settings;

/// <summary>A merged setting.</summary>
/// <param name="Stated">Everything that was said of it, from the weakest to the strongest; at least one.</param>
internal sealed record Setting(IReadOnlyList<StatedValue> Stated)
{
    /// <summary>The value of what must be given further down.</summary>
    public const string Required = "<required>";

    /// <summary>What holds.</summary>
    public StatedValue Winner => Stated[^1];

    /// <summary>The key, as it is written where it holds.</summary>
    public string Key => Winner.Key;

    /// <summary>The value that holds.</summary>
    public string? Value => Winner.Value;

    /// <summary>Whether somebody demanded a value and nobody gave one: an empty value is a variable that nobody set.</summary>
    public bool IsMissing => Demand is not null && Value is (null or "" or Required);

    /// <summary>Where a value is demanded, or null.</summary>
    public StatedValue? Demand => Stated.LastOrDefault(stated => stated.Value == Required);

    /// <summary>The value as it may be shown.</summary>
    public string Shown => SecretMask.Of(Key, Value);
}
