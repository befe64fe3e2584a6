namespace Shakeout.Fixtures.Settings;

/// <summary>A value where it is written.</summary>
/// <param name="Key">Its key, with colons: <c>Shop:Database:Host</c>.</param>
/// <param name="Value">The text; null where the file says null.</param>
/// <param name="From">The file, or the name of the variable.</param>
internal sealed record StatedValue(string Key, string? Value, string From)
{
    /// <summary>The line in the file, from 1; null where nobody knows.</summary>
    public int? Line { get; init; }

    /// <summary>The file with its line, or the variable.</summary>
    public string Where => Line is { } line ? $"{From}:{line}" : From;
}
