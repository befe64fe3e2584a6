using System.Text;

namespace Shakeout.CommandLine.Workers;

/// <summary>The last part of what a process writes to standard error: there a dying runtime says why.</summary>
internal sealed class ErrorTail
{
    private const int Kept = 256 * 1024;

    private readonly StringBuilder _text = new();
    private readonly Task _reading;

    public ErrorTail(StreamReader reader) => _reading = ReadAllAsync(reader);

    /// <summary>The text, once the process has ended.</summary>
    public async Task<string> ReadAsync()
    {
        await _reading.ConfigureAwait(false);
        return _text.ToString();
    }

    private async Task ReadAllAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            _text.Append(buffer, 0, read);
            if (_text.Length > 2 * Kept)
                _text.Remove(0, _text.Length - Kept);
        }
    }
}
