using System.Buffers;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>Comments, instructions, data sections and document types: they begin like tags and hold nothing that a report needs.</summary>
internal static class XmlMarkup
{
    private static readonly SearchValues<byte> Nesting = SearchValues.Create("<>\"'"u8);

    /// <summary>Goes past the one that begins here.</summary>
    /// <exception cref="FormatException">The file ends within it.</exception>
    public static void Skip(XmlBuffer bytes)
    {
        bytes.LookAhead("<![CDATA["u8.Length);
        if (bytes.Ahead.StartsWith("<!--"u8))
            Skip(bytes, "<!--"u8, "-->"u8);
        else if (bytes.Ahead.StartsWith("<?"u8))
            Skip(bytes, "<?"u8, "?>"u8);
        else if (bytes.Ahead.StartsWith("<![CDATA["u8))
            Skip(bytes, "<![CDATA["u8, "]]>"u8);
        else
            SkipDocumentType(bytes);
    }

    private static void Skip(XmlBuffer bytes, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        bytes.Skip(start.Length);
        bytes.SkipPast(end);
    }

    // Its declarations nest by < and >, which count neither in quotes nor in comments.
    private static void SkipDocumentType(XmlBuffer bytes)
    {
        bytes.Skip(1);
        for (var depth = 1; depth > 0;)
        {
            if (!bytes.TryFind(Nesting, out var next))
                throw new FormatException("the file ends within its document type.");
            bytes.Skip(next);
            var found = bytes.Ahead[0];
            if (found == '<' && IsComment(bytes))
            {
                Skip(bytes);
                continue;
            }

            bytes.Skip(1);
            if (found is (byte)'"' or (byte)'\'')
                bytes.SkipPast([found]);
            else
                depth += found == '<' ? 1 : -1;
        }
    }

    private static bool IsComment(XmlBuffer bytes)
    {
        bytes.LookAhead("<!--"u8.Length);
        return bytes.Ahead.StartsWith("<!--"u8) || bytes.Ahead.StartsWith("<?"u8);
    }
}
