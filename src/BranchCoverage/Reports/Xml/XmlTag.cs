using System.Buffers;
using System.Text;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>Where the parts of a tag are, counted from its <c>&lt;</c>.</summary>
internal sealed class XmlTag
{
    private static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \t\r\n=/><\"'"u8);

    private readonly List<(Part Name, Part Value)> _attributes = [];
    private Part _name;

    /// <summary>Whether it ends an element.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether it begins and ends one.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>How long it is; 0 where there is none.</summary>
    public int Length { get; private set; }

    /// <summary>The name of its element.</summary>
    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> bytes) => _name.Of(bytes);

    /// <summary>The value of an attribute; empty where there is none.</summary>
    public ReadOnlySpan<byte> Value(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name)
    {
        foreach (var attribute in _attributes)
            if (attribute.Name.Of(bytes).SequenceEqual(name))
                return attribute.Value.Of(bytes);
        return default;
    }

    /// <summary>Forgets it.</summary>
    public void Clear()
    {
        _attributes.Clear();
        (Length, _name) = (0, default);
    }

    /// <summary>Reads it.</summary>
    /// <returns>Whether all of it was there.</returns>
    /// <exception cref="FormatException">It is no tag.</exception>
    public bool TryRead(ReadOnlySpan<byte> bytes)
    {
        Clear();
        IsEnd = bytes.Length > 1 && bytes[1] == '/';
        var at = IsEnd ? 2 : 1;
        if (!TryReadName(bytes, ref at, out _name))
            return false;
        while (TrySkipSpace(bytes, ref at))
        {
            if (bytes[at] is (byte)'>' or (byte)'/')
                return TryReadEnd(bytes, at);
            if (!TryReadAttribute(bytes, ref at))
                return false;
        }

        return false;
    }

    private bool TryReadEnd(ReadOnlySpan<byte> bytes, int at)
    {
        IsEmpty = bytes[at] == '/';
        Length = at + (IsEmpty ? 2 : 1);
        if (bytes.Length < Length)
            return false;
        return bytes[Length - 1] == '>' ? true : throw Wrong(bytes, at);
    }

    private bool TryReadAttribute(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (!TryReadName(bytes, ref at, out var name) || !TrySkipSpace(bytes, ref at))
            return false;
        if (bytes[at] != '=')
            throw Wrong(bytes, at);
        at++;
        if (!TrySkipSpace(bytes, ref at))
            return false;
        var quote = bytes[at];
        if (quote is not ((byte)'"' or (byte)'\''))
            throw Wrong(bytes, at);
        at++;
        var length = bytes[at..].IndexOf(quote);
        _attributes.Add((name, new(at, length)));
        at += length + 1;
        return length >= 0;
    }

    private static bool TryReadName(ReadOnlySpan<byte> bytes, ref int at, out Part name)
    {
        var length = bytes[at..].IndexOfAny(NameEnd);
        name = new(at, length);
        if (length == 0)
            throw Wrong(bytes, at);
        at += length;
        return length > 0;
    }

    private static bool TrySkipSpace(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;
        return at < bytes.Length;
    }

    private static FormatException Wrong(ReadOnlySpan<byte> bytes, int at) => new($"'{Encoding.UTF8.GetString(bytes[..Math.Min(at + 1, bytes.Length)])}' is no tag.");

    private readonly record struct Part(int Start, int Length)
    {
        public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> bytes) => bytes.Slice(Start, Length);
    }
}
