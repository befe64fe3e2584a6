using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shakeout.BranchCoverage.Wording;

namespace Shakeout.BranchCoverage.Writers.Html;

/// <summary>
/// The result as one page that needs nothing else. What comes from the user's code travels as data, and the page's script makes text of it,
/// never markup.
/// </summary>
internal static partial class HtmlReport
{
    private static readonly string[] Scripts = ["dom.js", "source.js", "sections.js", "effects.js", "files.js", "choice.js", "keys.js", "start.js"];

    /// <summary>The whole page as text.</summary>
    /// <param name="result">The result.</param>
    /// <param name="read">Reads the sources that are shown.</param>
    public static string Write(CoverageResult result, ReadSource read)
    {
        var script = string.Concat(Scripts.Select(Asset));
        var style = Asset("page.css") + Asset("source.css");
        var parts = new Dictionary<string, string>
        {
            ["title"] = WebUtility.HtmlEncode(Summary.Title(result)),
            ["policy"] = $"default-src 'none'; script-src '{Hash(script)}'; style-src '{Hash(style)}'; img-src data:",
            ["style"] = style,
            ["script"] = script,
            ["data"] = HtmlData.Write(result, read),
        };
        return Place().Replace(Asset("page.html"), place => parts[place.Groups["name"].Value]);
    }

    // The browser then runs these words and no others, whatever else may have come into the page.
    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}")]
    private static partial Regex Place();
}
