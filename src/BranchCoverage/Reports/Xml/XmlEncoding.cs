using System.Text;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>In which letters an XML file is written: by its first bytes, or by its own word.</summary>
internal static class XmlEncoding
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
        _ => Named(Encoding.Latin1.GetString(Declared(start))),
    };

    // As in <?xml version="1.0" encoding="utf-8"?>.
    private static ReadOnlySpan<byte> Declared(ReadOnlySpan<byte> start)
    {
        var name = start.IndexOf("encoding="u8) + "encoding=\""u8.Length;
        var end = start.IndexOf("?>"u8);
        return name >= "encoding=\""u8.Length && name < end ? start[name..end].TrimEnd("\"' "u8) : default;
    }

    private static Encoding Named(string name)
    {
        try
        {
            return name.Length == 0 || name.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (ArgumentException problem)
        {
            throw new FormatException($"its encoding '{name}' is not known here. Convert it to UTF-8.", problem);
        }
    }
}
