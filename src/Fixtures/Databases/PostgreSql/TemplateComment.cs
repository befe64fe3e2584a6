using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Databases.PostgreSql;

/// <summary>The comment by which a later run knows a template that was finished, and when one used it last.</summary>
/// <param name="Day">Of the last use, as the server counts days: <c>2024-05-01</c>.</param>
/// <param name="Line">How its clones are reset.</param>
internal sealed partial record TemplateComment(string Day, string Line)
{
    /// <summary>For the server: finds the day.</summary>
    public const string DayPattern = "^made by Shakeout, last used ([0-9]{4}-[0-9]{2}-[0-9]{2}): ";

    /// <summary>What a comment says; null when it is none of ours.</summary>
    public static TemplateComment? Read(string text)
        => Pattern().Match(text) is { Success: true } match ? new(match.Groups[1].Value, text[match.Length..]) : null;

    /// <summary>As it is written.</summary>
    public override string ToString() => $"made by Shakeout, last used {Day}: {Line}";

    [GeneratedRegex(DayPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
