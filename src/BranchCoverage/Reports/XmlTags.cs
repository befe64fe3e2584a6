using System.Xml;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>
/// Walks the tags of a report in XML: an element without content is begun and ended as well. Document types are passed over: nothing is
/// fetched, and a report that leans on entities of its own is refused.
/// </summary>
/// <param name="file">The file; it is closed with this.</param>
internal sealed class XmlTags(Stream file) : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly XmlReader _reader = XmlReader.Create(file, Settings);
    private bool _endsToo;

    /// <summary>The name of the tag's element.</summary>
    public string Name => _reader.LocalName;

    /// <summary>Whether the tag ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>The text before the tag.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The value of an attribute; empty where there is none.</summary>
    public string this[string attribute] => _reader.GetAttribute(attribute) ?? string.Empty;

    /// <summary>Reads a report and says where it is damaged.</summary>
    /// <param name="file">The report.</param>
    /// <param name="read">Takes what it needs from its tags.</param>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static T Read<T>(ReportFile file, Func<XmlTags, T> read)
    {
        using var xml = new XmlTags(file.Open());
        try
        {
            return read(xml);
        }
        catch (XmlException problem)
        {
            throw file.Damaged($"line {problem.LineNumber}: {WithoutPlace(problem.Message)}", problem);
        }
        catch (OverflowException problem)
        {
            throw file.Damaged($"line {((IXmlLineInfo)xml._reader).LineNumber}: {problem.Message}", problem);
        }
    }

    /// <summary>Goes on to the next tag.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="XmlException">The file is no well-formed XML, or ends too early.</exception>
    public bool Read()
    {
        if (_endsToo)
        {
            (IsEnd, _endsToo) = (true, false);
            return true;
        }
        Text = string.Empty;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    (IsEnd, _endsToo) = (false, _reader.IsEmptyElement);
                    return true;
                case XmlNodeType.EndElement:
                    IsEnd = true;
                    return true;
                case XmlNodeType.Text:
                    Text = _reader.Value.Trim();
                    break;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private static string WithoutPlace(string message) => message.LastIndexOf(" Line ", StringComparison.Ordinal) is > 0 and var place ? message[..place] : message;
}
