using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>Shows values without their secrets. Where a secret's end is in doubt, too much is hidden rather than too little.</summary>
internal static partial class SecretMask
{
    private const string Hidden = "***";
    private const string Words = @"(?:password|passwd|passphrase|pwd|secret|token|credential|authorization|(?:api|access|private)[\s_.-]?key)";
    private const string Whole = "(?:pass|sig|sas)";
    private const string Mark = "[^=;,&?]";

    /// <summary>The value of a key as it may be shown. Line breaks and other control characters are shown as <c>\n</c> and the like.</summary>
    public static string Of(string key, string? value) => value switch
    {
        null => "(null)",
        "" => "(empty)",
        Setting.Required => value,
        _ when IsSecret(key) || value.Contains("PRIVATE KEY-----", StringComparison.Ordinal) => Hidden,
        _ => OneLine(UserInfo().Replace(SecretPair().Replace(value, Hidden), Hidden)),
    };

    /// <summary>Whether a key, or a section that it lies in, is named like a secret.</summary>
    public static bool IsSecret(string key) => key.Split(':').Any(part => SecretName().IsMatch(part));

    private static string OneLine(string text) => ControlCharacter().Replace(text, character => character.Value switch
    {
        "\n" => @"\n",
        "\r" => @"\r",
        "\t" => @"\t",
        _ => $@"\u{(int)character.Value[0]:x4}",
    });

    [GeneratedRegex($"{Words}|keys?$|^{Whole}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    /// <summary>
    /// What follows <c>Password=</c> in a connection string or in the query of a URL: all up to the next semicolon, because
    /// a password may hold any other mark.
    /// </summary>
    [GeneratedRegex($"""(?<=(?:^|[;,&?\s])(?:{Mark}*?{Words}{Mark}*?|{Mark}*?keys?|{Whole})\s*=\s*)(?!\s)(?:"(?:[^"]|"")*(?:"|$)[^;]*|'(?:[^']|'')*(?:'|$)[^;]*|[^;"'][^;]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretPair();

    /// <summary>The password of <c>scheme://user:password@host</c>, and all of <c>https://token@host</c>.</summary>
    [GeneratedRegex(@"(?<=://[^:/@\s]*:)(?:[^\s/]*(?=@)|(?!\d+(?:[/?#]|$))\S*(?=@))|(?<=\bhttps?://)[^\s/:@]+(?=@)", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"\p{Cc}")]
    private static partial Regex ControlCharacter();
}
