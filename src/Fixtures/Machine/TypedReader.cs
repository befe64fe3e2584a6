namespace Shakeout.Fixtures.Machine;

/// <summary>Standard input that a test types. Reading on when nothing was typed is an error, since nobody will type later.</summary>
/// <param name="transcript">Gets each line when it is read.</param>
/// <param name="test">The test that types.</param>
internal sealed class TypedReader(ConsoleTranscript transcript, string test) : TextReader
{
    private readonly object _gate = new();
    private readonly Queue<string> _lines = [];
    private string _line = string.Empty;
    private int _next;
    private bool _isClosed;

    /// <summary>The lines that nobody began to read.</summary>
    public IReadOnlyList<string> Unread
    {
        get
        {
            lock (_gate)
                return [.. _lines];
        }
    }

    public void Type(string line)
    {
        lock (_gate)
        {
            if (_isClosed)
                throw new FixtureException($"'{line}' cannot be typed: '{test}' has closed the input. Type it before CloseInput().");
            _lines.Enqueue(line);
        }
    }

    public void CloseInput()
    {
        lock (_gate)
            _isClosed = true;
    }

    public override int Peek()
    {
        lock (_gate)
            return _next < _line.Length ? _line[_next] : _lines.TryPeek(out var line) ? $"{line}\n"[0] : -1;
    }

    public override int Read()
    {
        lock (_gate)
            return HasMore() ? _line[_next++] : -1;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        lock (_gate)
        {
            if (count == 0 || !HasMore())
                return 0;
            var length = Math.Min(count, _line.Length - _next);
            _line.CopyTo(_next, buffer, index, length);
            _next += length;
            return length;
        }
    }

    public override string? ReadLine()
    {
        lock (_gate)
        {
            if (!HasMore())
                return null;
            var rest = _line[_next..].TrimEnd('\n');
            _next = _line.Length;
            return rest;
        }
    }

    private bool HasMore()
    {
        if (_next < _line.Length)
            return true;
        if (_lines.TryDequeue(out var line))
        {
            transcript.Add("in", line);
            (_line, _next) = ($"{line}\n", 0);
            return true;
        }

        return _isClosed ? false : throw new FixtureException(
            $"The code under test reads from the console, and '{test}' typed nothing more. Call Type(\"…\") for each line before the code runs, or CloseInput() if it reads until there is no more.");
    }
}
