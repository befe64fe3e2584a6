using System.Text;

namespace Shakeout.CommandLine.Workers;

/// <summary>The last part of what a process writes to standard error: there a dying runtime says why.</summary>
internal sealed class ErrorTail
{
    private const int Kept = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly StringBuilder _text = new();
    private readonly Task _reading;

    public ErrorTail(StreamReader reader) => _reading = ReadAllAsync(reader);

    /// <summary>
    /// The text, once the process has ended. A child that it left behind may hold the stream open for as long as it
    /// lives: that is not waited for.
    /// </summary>
    public async Task<string> ReadAsync()
    {
        await Task.WhenAny(_reading, _reading.WaitAsync(Patience)).ConfigureAwait(false);
        lock (_text)
            return _text.ToString();
    }

    private async Task ReadAllAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            lock (_text)
            {
                _text.Append(buffer, 0, read);
                if (_text.Length > 2 * Kept)
                    _text.Remove(0, _text.Length - Kept);
            }
        }
    }
}
