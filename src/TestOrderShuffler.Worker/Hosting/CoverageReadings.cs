using System.IO.MemoryMappedFiles;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// The bytes in which watched assemblies note which way their code went. Cleared before each test and read after it, they tell the
/// tests apart; in the end all that was seen is put back, so that the files hold the whole run.
/// </summary>
internal sealed class CoverageReadings : IDisposable
{
    private readonly List<Part> _parts;

    /// <summary>Opens the files of the readings; the slots of the second follow those of the first.</summary>
    public CoverageReadings(IReadOnlyList<string> files)
    {
        _parts = [.. files.Select(file => new Part(file))];
        var first = 0;
        foreach (var part in _parts)
        {
            part.First = first;
            first += part.Length;
        }
    }

    /// <summary>Forgets for a test what came before it.</summary>
    public void Begin()
    {
        foreach (var part in _parts)
            part.Take();
    }

    /// <summary>The slots that were reached since.</summary>
    public IReadOnlyList<int> End() => [.. _parts.SelectMany(part => part.Take())];

    /// <summary>Puts back all that was seen.</summary>
    public void Dispose()
    {
        foreach (var part in _parts)
            part.Dispose();
    }

    private sealed class Part : IDisposable
    {
        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;
        private readonly byte[] _now;
        private readonly byte[] _none;
        private readonly byte[] _all;

        public Part(string path)
        {
            Length = (int)new FileInfo(path).Length;
            (_now, _none, _all) = (new byte[Length], new byte[Length], new byte[Length]);
            var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            _file = MemoryMappedFile.CreateFromFile(stream, mapName: null, Length, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
            _view = _file.CreateViewAccessor();
        }

        public int Length { get; }

        public int First { get; set; }

        public List<int> Take()
        {
            _view.ReadArray(0, _now, 0, Length);
            var reached = new List<int>();
            for (var at = Next(0); at >= 0; at = Next(at + 1))
            {
                reached.Add(First + at);
                _all[at] = 1;
            }
            if (reached.Count > 0)
                _view.WriteArray(0, _none, 0, Length);
            return reached;
        }

        public void Dispose()
        {
            Take();
            _view.WriteArray(0, _all, 0, Length);
            _view.Dispose();
            _file.Dispose();
        }

        private int Next(int from)
        {
            var found = from >= Length ? -1 : _now.AsSpan(from).IndexOfAnyExcept((byte)0);
            return found < 0 ? -1 : from + found;
        }
    }
}
