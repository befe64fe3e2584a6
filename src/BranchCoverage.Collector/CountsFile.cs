namespace Shakeout.BranchCoverage.Collector;

/// <summary>
/// A file of counts, one for each process: entries that begin with a letter.
/// <code>
/// A  name of the copy              an assembly with coverlet's counters; they are numbered from 0
/// T  name  (assembly+1 counter added)*  0      a test
/// B  (assembly+1 counter added)*  0            what ran between two test methods
/// O                                tests ran side by side
/// </code>
/// Numbers are written in as few bytes as they need. The copies lie beside it: afterwards the original is back in its place.
/// </summary>
internal sealed class CountsFile : IDisposable
{
    private readonly string _path;
    private readonly Dictionary<Tracker, int> _assemblies = [];
    private BinaryWriter? _writer;
    private bool _overlap;

    public CountsFile(string folder) => _path = Path.Combine(folder, $"{Environment.ProcessId}.counts");

    // A process without tests writes no file.
    private BinaryWriter Writer => _writer ??= new(new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16));

    /// <summary>Adds an assembly.</summary>
    public void Add(Tracker tracker)
    {
        var copy = $"{Path.GetFileNameWithoutExtension(_path)}-{_assemblies.Count}-{Path.GetFileName(tracker.Location)}";
        File.Copy(tracker.Location, Path.Combine(Path.GetDirectoryName(_path)!, copy), overwrite: true);
        Writer.Write('A');
        Writer.Write(copy);
        _assemblies.Add(tracker, _assemblies.Count);
    }

    /// <summary>The counts of a test follow; null for those between two.</summary>
    public void Begin(string? test)
    {
        Writer.Write(test is null ? 'B' : 'T');
        if (test is not null)
            Writer.Write(test);
    }

    /// <summary>A counter of an assembly, and how much was added to it.</summary>
    public void Write(Tracker tracker, int counter, int added)
    {
        Writer.Write7BitEncodedInt(_assemblies[tracker] + 1);
        Writer.Write7BitEncodedInt(counter);
        Writer.Write7BitEncodedInt(added);
    }

    /// <summary>The counts are complete.</summary>
    public void End() => Writer.Write7BitEncodedInt(0);

    /// <summary>Notes that tests ran side by side.</summary>
    public void NoteOverlap()
    {
        if (!_overlap)
            Writer.Write('O');
        _overlap = true;
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();
}
