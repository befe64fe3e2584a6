namespace Shakeout.Factories.Data;

/// <summary>Where a factory draws its names and texts from.</summary>
/// <example>
/// <code>
/// static readonly DataOptions German = new() { Locale = "de", Denied = ["Mustermann"] };
/// </code>
/// </example>
public sealed record DataOptions
{
    /// <summary>The locale, one of Bogus: <c>en</c> unless said otherwise.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>
    /// Words that are never drawn, in any locale, beside those that are denied anyway. A name or place is left out when one of its whole
    /// words is among them, whatever the case. None unless said otherwise.
    /// </summary>
    public IReadOnlyList<string> Denied { get; init; } = [];
}
