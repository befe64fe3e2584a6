using System.Text;
using Shakeout.CurrentTest;

namespace Shakeout.Fixtures.Tracing;

/// <summary>
/// The file that tells what every test's fixtures did. It is written while the tests run, under a name of its own, and gets
/// its name when it is whole. A run without fixtures writes none.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="seed">The data seed of the run.</param>
internal sealed class TraceFile(string path, DataSeed seed) : IDisposable
{
    private readonly object _gate = new();
    private readonly StringBuilder _text = new();
    private readonly FixtureCosts _costs = new();
    private StreamWriter? _writer;

    private string Unfinished => $"{path}.{Environment.ProcessId}.tmp";

    /// <summary>Why there is no file although there was something to tell; null while all is well. No test fails for it.</summary>
    public string? Fault { get; private set; }

    /// <summary>Appends a trace, unless it is empty.</summary>
    public void Write(ScopeTrace trace)
    {
        if (trace.Lines.Count == 0 || Fault is not null)
            return;
        lock (_gate)
        {
            _costs.Add(trace);
            TraceText.Write(trace, _text);
            Try(Flush);
        }
    }

    /// <summary>Appends the slowest fixtures, and gives the file its name.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_writer is null || Fault is not null)
                return;
            _costs.Write(_text);
            Try(Finish);
            _writer = null;
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Fault = $"What the fixtures did could not be written to '{path}': {problem.Message}";
        }
    }

    private void Flush()
    {
        _writer ??= Open();
        foreach (var chunk in _text.GetChunks())
            _writer.Write(chunk.Span);
        _text.Clear();
    }

    private void Finish()
    {
        Flush();
        _writer!.Dispose();
        File.Move(Unfinished, path, overwrite: true);
    }

    private StreamWriter Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var writer = new StreamWriter(Unfinished, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        writer.Write($"data seed {seed} ({DataSeed.Variable}={seed} repeats it)\n\n");
        return writer;
    }
}
