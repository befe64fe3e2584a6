using System.Buffers;
using System.Net;
using System.Text;
using System.Xml;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>
/// Walks the tags of an XML file in one pass over its bytes, several times as fast as <see cref="XmlReader"/>, because it makes
/// no string that nobody asks for. Document types are skipped: nothing is fetched, and no entity of theirs is expanded.
/// </summary>
/// <param name="file">The file; it is closed with this.</param>
internal sealed class XmlScanner(Stream file) : IDisposable
{
    private static readonly SearchValues<byte> TagStart = SearchValues.Create("<"u8);

    private readonly XmlBuffer _bytes = new(XmlEncoding.ToUtf8(file));
    private readonly XmlNesting _nesting = new();
    private readonly XmlTag _tag = new();
    private int _start;
    private bool _endsToo;

    /// <summary>Whether the tag ends an element. One without content is begun and ended as well.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>The line of the tag, counted from 1.</summary>
    public int Line => _bytes.LineAt(_start);

    /// <summary>The name of the tag's element.</summary>
    public ReadOnlySpan<byte> Name => _tag.Name(Tag);

    /// <summary>The text before the tag.</summary>
    public string Text => Decode(_bytes.Ahead[.._start]).Trim();

    /// <summary>The value of an attribute, as it is written; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> attribute] => _tag.Value(Tag, attribute);

    private ReadOnlySpan<byte> Tag => _bytes.Ahead[_start..];

    /// <summary>The value of an attribute as text; empty where there is none.</summary>
    public string TextOf(ReadOnlySpan<byte> attribute) => Decode(this[attribute]);

    /// <summary>Whether the tag is of such an element.</summary>
    public bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    /// <summary>Goes on to the next tag.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="FormatException">The file is no well-formed XML, or ends too early.</exception>
    public bool Read()
    {
        if (_endsToo)
        {
            End(Name);
            return true;
        }

        _bytes.Skip(_start + _tag.Length);
        _tag.Clear();
        if (!FindTag())
            return false;
        while (!_tag.TryRead(Tag))
            _bytes.Need();
        if (_tag.IsEnd)
            End(Name);
        else
            Begin();
        return true;
    }

    /// <summary>Goes on to the end of the element that began, if it is near and holds exactly so many children: without a look at them.</summary>
    /// <param name="end">The tag that ends it; none of its children has one of its name.</param>
    /// <param name="child">How its children begin.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>Whether it was so.</returns>
    public bool TrySkipContent(ReadOnlySpan<byte> end, ReadOnlySpan<byte> child, int count)
    {
        var start = _start + _tag.Length;
        var found = _endsToo ? -1 : _bytes.FindNear(end, start);
        if (found < 0 || _bytes.Ahead[start..found].Count(child) != count)
            return false;
        _bytes.Skip(found);
        _tag.Clear();
        _start = 0;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    private void Begin()
    {
        _nesting.Begin(Name);
        (IsEnd, _endsToo) = (false, _tag.IsEmpty);
    }

    private void End(ReadOnlySpan<byte> name)
    {
        _nesting.End(name);
        (IsEnd, _endsToo) = (true, false);
    }

    private bool FindTag()
    {
        while (_bytes.TryFind(TagStart, out _start))
        {
            _bytes.LookAhead(_start + 2);
            if (Tag is not [_, (byte)'!' or (byte)'?', ..])
                return true;
            _bytes.Skip(_start);
            XmlMarkup.Skip(_bytes);
        }

        _start = 0;
        return _nesting.IsOver ? false : throw new FormatException($"the file ends before '<{_nesting.Innermost}>' does.");
    }

    // Only what XML itself knows is decoded; the name of an entity that a document makes up stays as it is written.
    private static string Decode(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }
}
