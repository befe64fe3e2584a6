using System.Text;

namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// A file of counts, one for each process: entries that begin with a letter.
/// <code>
/// A  name of the copy              an assembly with coverlet's counters; they are numbered from 0
/// T  name  (assembly+1 counter added)*  0      a test
/// B  (assembly+1 counter added)*  0            what ran between two test methods
/// O                                tests ran side by side
/// X                                something could not be written down: nothing follows
/// </code>
/// Numbers are written in as few bytes as they need. The copies lie beside it: afterwards the original is back in its place.
/// </summary>
internal sealed class CountsFile : IDisposable
{
    private readonly string _path;
    private readonly Dictionary<Tracker, int> _assemblies = [];
    private readonly MemoryStream _entry = new();
    private readonly BinaryWriter _writer;
    private FileStream? _file;
    private bool _overlap;

    public CountsFile(string folder)
    {
        _path = Path.Combine(folder, $"{Environment.ProcessId}.counts");
        // The name of a test may hold half a character.
        _writer = new(_entry, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>Adds an assembly.</summary>
    public void Add(Tracker tracker)
    {
        var copy = $"{Path.GetFileNameWithoutExtension(_path)}-{_assemblies.Count}-{Path.GetFileName(tracker.Location)}";
        File.Copy(tracker.Location, Path.Combine(Path.GetDirectoryName(_path)!, copy), overwrite: true);
        _writer.Write('A');
        _writer.Write(copy);
        Keep();
        _assemblies.Add(tracker, _assemblies.Count);
    }

    /// <summary>The counts of a test follow; null for those between two.</summary>
    public void Begin(string? test)
    {
        _writer.Write(test is null ? 'B' : 'T');
        if (test is not null)
            _writer.Write(test);
    }

    /// <summary>A counter of an assembly, and how much was added to it.</summary>
    public void Write(Tracker tracker, int counter, int added)
    {
        _writer.Write7BitEncodedInt(_assemblies[tracker] + 1);
        _writer.Write7BitEncodedInt(counter);
        _writer.Write7BitEncodedInt(added);
    }

    /// <summary>The counts are complete.</summary>
    public void End()
    {
        _writer.Write7BitEncodedInt(0);
        Keep();
    }

    /// <summary>Notes that tests ran side by side.</summary>
    public void NoteOverlap()
    {
        if (_overlap)
            return;
        _overlap = true;
        _writer.Write('O');
        Keep();
    }

    /// <summary>Notes that something could not be written down.</summary>
    public void NoteFault()
    {
        _entry.SetLength(0);
        _writer.Write('X');
        Keep();
    }

    // An entry is written whole, and at once: a test may end the process. A process without tests writes no file.
    private void Keep()
    {
        _file ??= new(_path, FileMode.Create, FileAccess.Write, FileShare.Read);
        _writer.Flush();
        _entry.WriteTo(_file);
        _file.Flush();
        _entry.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file?.Dispose();
        _writer.Dispose();
    }
}
