using System.Text;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>Which elements are open: a report that was cut off, or mixed up, shows by it.</summary>
internal sealed class XmlNesting
{
    private const int Deepest = 256;

    // Names stay when their element ends: the next one at that depth mostly has the same.
    private readonly List<byte[]> _names = [];
    private int _depth;

    /// <summary>Whether there was an element, and none is open.</summary>
    public bool IsOver => _depth == 0 && _names.Count > 0;

    /// <summary>The element that was opened last.</summary>
    public string Innermost => _depth == 0 ? "root" : Encoding.UTF8.GetString(_names[_depth - 1]);

    /// <summary>An element begins.</summary>
    /// <exception cref="FormatException">It cannot begin here.</exception>
    public void Begin(ReadOnlySpan<byte> name)
    {
        if (IsOver)
            throw new FormatException($"'<{Encoding.UTF8.GetString(name)}>' follows after the end.");
        if (_depth == Deepest)
            throw new FormatException($"elements are nested more than {Deepest} deep.");
        if (_depth == _names.Count)
            _names.Add(name.ToArray());
        else if (!name.SequenceEqual(_names[_depth]))
            _names[_depth] = name.ToArray();
        _depth++;
    }

    /// <summary>An element ends.</summary>
    /// <exception cref="FormatException">Another is open.</exception>
    public void End(ReadOnlySpan<byte> name)
    {
        if (_depth == 0 || !name.SequenceEqual(_names[_depth - 1]))
            throw new FormatException($"'</{Encoding.UTF8.GetString(name)}>' ends what was not begun: '<{Innermost}>' is open.");
        _depth--;
    }
}
