using System.Text.RegularExpressions;

namespace Shakeout.Fixtures.Settings;

/// <summary>Keeps what files say on its line, and out of the terminal.</summary>
internal static partial class ControlCharacters
{
    /// <summary>A text with its line breaks and other control characters as <c>\n</c> and the like.</summary>
    public static string Shown(string text) => One().Replace(text, character => character.Value switch
    {
        "\n" => @"\n",
        "\r" => @"\r",
        "\t" => @"\t",
        _ => $@"\u{(int)character.Value[0]:x4}",
    });

    [GeneratedRegex(@"\p{Cc}")]
    private static partial Regex One();
}
