using System.Buffers;

namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>The part of a file that is looked at: it moves on and grows with the longest tag, not with the file.</summary>
internal sealed class XmlBuffer(Stream file) : IDisposable
{
    private const int Size = 128 * 1024;
    private const int Near = 1024 * 1024;
    private const int Longest = 16 * 1024 * 1024;

    private byte[] _bytes = new byte[Size];
    private int _start;
    private int _end;
    private int _linesBefore;

    /// <summary>What has been read and not yet skipped.</summary>
    public ReadOnlySpan<byte> Ahead => _bytes.AsSpan(_start, _end - _start);

    /// <summary>The line of a byte ahead, counted from 1.</summary>
    public int LineAt(int index) => _linesBefore + 1 + _bytes.AsSpan(0, Math.Min(_start + index, _end)).Count((byte)'\n');

    /// <summary>Goes on by so many bytes.</summary>
    public void Skip(int count) => _start += count;

    /// <summary>Goes on past the next such bytes.</summary>
    /// <exception cref="FormatException">The file ends before they come.</exception>
    public void SkipPast(ReadOnlySpan<byte> what)
    {
        int found;
        while ((found = Ahead.IndexOf(what)) < 0)
        {
            Skip(Math.Max(0, Ahead.Length - what.Length));
            Need();
        }

        Skip(found + what.Length);
    }

    /// <summary>Finds the next of such bytes ahead.</summary>
    public bool TryFind(SearchValues<byte> what, out int index)
    {
        var searched = 0;
        while ((index = Ahead[searched..].IndexOfAny(what)) < 0)
        {
            searched = Ahead.Length;
            if (!TryFill())
                return false;
        }

        index += searched;
        return true;
    }

    /// <summary>Finds the next such bytes, if they are near.</summary>
    /// <returns>Where they are; below 0 where they are not near.</returns>
    public int FindNear(ReadOnlySpan<byte> what, int from)
    {
        int found;
        while ((found = Ahead[from..].IndexOf(what)) < 0 && Ahead.Length < Near && TryFill())
        {
        }

        return found < 0 ? found : found + from;
    }

    /// <summary>Has so many bytes ahead, if the file has them.</summary>
    public void LookAhead(int count)
    {
        while (Ahead.Length < count && TryFill())
        {
        }
    }

    /// <summary>Reads more.</summary>
    /// <exception cref="FormatException">There is no more.</exception>
    public void Need()
    {
        if (!TryFill())
            throw new FormatException("the file ends within a tag.");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private bool TryFill()
    {
        if (_start > 0)
            Move();
        else if (_end == _bytes.Length)
            Grow();
        var read = file.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        return read > 0;
    }

    private void Move()
    {
        _linesBefore += _bytes.AsSpan(0, _start).Count((byte)'\n');
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
    }

    private void Grow()
    {
        if (_bytes.Length >= Longest)
            throw new FormatException($"a tag or text is longer than {Longest / 1024 / 1024} MB.");
        Array.Resize(ref _bytes, _bytes.Length * 2);
    }
}
