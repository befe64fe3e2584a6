using System.Text;

namespace Shakeout.Fixtures.Machine;

/// <summary>Keeps what is written; after <see cref="PassOn"/>, hands it to the real console.</summary>
internal sealed class CapturedWriter : TextWriter
{
    private readonly string _stream;
    private readonly ConsoleTranscript _transcript;
    private readonly TextWriter _real;
    private readonly object _gate = new();
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _passesOn;

    /// <param name="stream">How the transcript calls it.</param>
    /// <param name="transcript">Gets each line when it is complete.</param>
    /// <param name="real">The writer in whose place this one stands.</param>
    public CapturedWriter(string stream, ConsoleTranscript transcript, TextWriter real)
    {
        (_stream, _transcript, _real) = (stream, transcript, real);
        CoreNewLine = ['\n'];
    }

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_gate)
                return _text.ToString();
        }
    }

    /// <summary>Ends the capture: a last line without an end counts as one.</summary>
    public void PassOn()
    {
        lock (_gate)
        {
            _passesOn = true;
            if (_lineStart < _text.Length)
                CompleteLine(_text.Length);
        }
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_gate)
        {
            if (!_passesOn)
            {
                Keep(buffer);
                return;
            }
        }

        _real.Write(buffer);
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and var end)
        {
            _text.Append(text[..(end + 1)]);
            CompleteLine(_text.Length);
            text = text[(end + 1)..];
        }

        _text.Append(text);
    }

    private void CompleteLine(int end)
    {
        _transcript.Add(_stream, _text.ToString(_lineStart, end - _lineStart));
        _lineStart = end;
    }
}
