using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>Shows values without their secrets. Where a secret's end is in doubt, too much is hidden rather than too little.</summary>
internal static partial class SecretMask
{
    private const string Hidden = "***";
    private const string Words = @"(?:password|passwd|passphrase|pwd|secret|token|credential|authorization|(?:api|access|private)[\s_.-]?key)";
    private const string Whole = "(?:pass|sig|sas)";
    private const string Mark = "[^=;,&?]";
    private const string Letter = "[^=:;,&?/]";
    private const string Quote = """\\?["']?""";

    /// <summary>The value of a key as it may be shown. Line breaks and other control characters are shown as <c>\n</c> and the like.</summary>
    public static string Of(string key, string? value) => value switch
    {
        null => "(null)",
        "" => "(empty)",
        Setting.Required => value,
        _ when IsSecret(key) || value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) => Hidden,
        _ => ControlCharacters.Shown(WithoutUserInfo(SecretPair().Replace(value, Hidden))),
    };

    /// <summary>Whether a key, or a section that it lies in, is named like a secret.</summary>
    public static bool IsSecret(string key) => key.Split(':').Any(part => SecretName().IsMatch(part));

    /// <summary>A text without the passwords and tokens of its URLs.</summary>
    public static string WithoutUserInfo(string text) => UserInfo().Replace(text, Hidden);

    [GeneratedRegex($"{Words}|keys?$|^{Whole}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    /// <summary>
    /// What follows <c>Password=</c> in a connection string or in the query of a URL, <c>"password":</c> in JSON, or
    /// <c>Authorization:</c>: all up to the next semicolon, because a password may hold any other mark. What cannot begin one is
    /// asked first: else all that stands before every blank is read again.
    /// </summary>
    [GeneratedRegex($$"""
        (?!\s)
        (?<=(?:^|[;,&?\s])(?:{{Mark}}*?{{Words}}{{Mark}}*?|{{Mark}}*?keys?|{{Whole}})\s*=\s*
          |(?:^|[;,&?\s{[])(?:{{Letter}}*?{{Words}}{{Letter}}*?|{{Letter}}*?keys?|{{Quote}}{{Whole}}){{Quote}}\s*:\s*)
        (?:"(?:[^"\\]|\\.|"")*(?:"|$)[^;]*|'(?:[^'\\]|\\.|'')*(?:'|$)[^;]*|[^;"'][^;]*)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex SecretPair();

    /// <summary>
    /// The password of <c>scheme://user:password@host</c>, and all of <c>https://token@host</c>. It ends before a query, and
    /// before another URL of a list; what is a port is no password.
    /// </summary>
    [GeneratedRegex("""
        (?<=://[^:/@\s]*:)(?:
          (?!\d+\?[\w.-]+=)[^\s/]*(?=@)
          |(?!\d+(?:[/?\#]|$))(?:(?!\?[\w.-]+=|[,;][a-zA-Z][a-zA-Z0-9+.-]*://)\S)*(?=@))
        |(?<=\bhttps?://)[^\s/:@?\#]+(?=@)
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex UserInfo();
}
