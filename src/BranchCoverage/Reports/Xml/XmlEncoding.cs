using System.Text;
using System.Text.RegularExpressions;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>In which letters an XML file is written: by its first bytes, or by its own word.</summary>
internal static partial class XmlEncoding
{
    private const int Declaration = 128;

    /// <summary>The same file in UTF-8.</summary>
    /// <exception cref="FormatException">Its encoding is unknown.</exception>
    public static Stream ToUtf8(Stream file)
    {
        Span<byte> start = stackalloc byte[Declaration];
        start = start[..file.ReadAtLeast(start, Declaration, throwOnEndOfStream: false)];
        file.Position = 0;
        var encoding = Of(start);
        return encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8);
    }

    private static Encoding Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => Named(Encoding.Latin1.GetString(start)),
    };

    private static Encoding Named(string start)
    {
        var name = Declared().Match(start).Groups["name"].Value;
        try
        {
            return name.Length == 0 || name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new FormatException($"its encoding '{name}' is not known here. Convert it to UTF-8.");
        }
    }

    [GeneratedRegex("""^[^<]*<\?xml[^>]*\bencoding\s*=\s*["'](?<name>[^"']*)["']""")]
    private static partial Regex Declared();
}
