namespace Shakeout.BranchCoverage.Reports;

/// <summary>
/// What lcov says of one source file. Coverlet writes a method's lines and branches right after its name, with IL offsets
/// for blocks. Others write all names first: their lines are of the file, and their blocks are numbered as they like.
/// </summary>
internal sealed class LcovRecord(string path)
{
    private readonly List<Method> _methods = [];

    /// <summary>The source file.</summary>
    public string Path => path;

    /// <summary>Takes a line of it.</summary>
    /// <exception cref="FormatException">It lacks a part.</exception>
    /// <exception cref="OverflowException">A number is none.</exception>
    public void Add(string key, string value)
    {
        if (key == "FN")
            _methods.Add(new(value[(value.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        else if (key == "DA")
            AddLine(value.Split(','));
        else
            AddBranch(value.Split(','));
    }

    /// <summary>All of it.</summary>
    public SourceReport Source()
        => _methods.TrueForAll(method => method.IsOfCoverlet) ? new(path, [.. _methods.Select(OfCoverlet)]) : new(path, [OfFile()]);

    private void AddLine(string[] values)
    {
        if (values.Length < 2)
            throw new FormatException("a line and how often it ran belong there.");
        var lines = Current.Lines;
        var line = Counts.Number(values[0]);
        lines[line] = Counts.Sum(lines.GetValueOrDefault(line), Counts.Hits(values[1]));
    }

    private void AddBranch(string[] values)
    {
        if (values.Length < 4)
            throw new FormatException("a line, a block, a branch and how often it was taken belong there.");
        Current.Branches.Add(new(Counts.Number(values[0]), values[1], values[2], values[^1] == "-" ? 0 : Counts.Hits(values[^1])));
    }

    private Method Current
    {
        get
        {
            if (_methods.Count == 0)
                _methods.Add(new(string.Empty));
            return _methods[^1];
        }
    }

    // In coverlet's names the class stands between the type that comes back and the method.
    private static MethodReport OfCoverlet(Method method)
    {
        var end = method.Name.IndexOf("::", StringComparison.Ordinal);
        var start = method.Name.LastIndexOf(' ', end) + 1;
        return new(method.Name[start..end], method.Name, method.Lines,
            [.. method.Branches.Select(way => new BranchReport(way.Line, int.Parse(way.Block), EndOffset: null, int.Parse(way.Number), Ordinal: null, way.Hits))]);
    }

    private MethodReport OfFile()
    {
        var lines = new Dictionary<int, long>();
        foreach (var (line, hits) in _methods.SelectMany(method => method.Lines))
            lines[line] = Counts.Sum(lines.GetValueOrDefault(line), hits);
        var branches = _methods.SelectMany(method => method.Branches).GroupBy(way => way.Line)
            .SelectMany(ways => ways.Select((way, number) => new BranchReport(way.Line, Offset: null, EndOffset: null, number, Ordinal: null, way.Hits)));
        return new(string.Empty, string.Empty, lines, [.. branches]) { AddsUp = false };
    }

    /// <summary>A name, and the lines that follow it.</summary>
    private sealed class Method(string name)
    {
        public string Name => name;

        public Dictionary<int, long> Lines { get; } = [];

        public List<Way> Branches { get; } = [];

        public bool IsOfCoverlet => name.Contains("::", StringComparison.Ordinal) && Lines.Count > 0
            && Branches.TrueForAll(way => int.TryParse(way.Block, out _) && int.TryParse(way.Number, out _));
    }

    private sealed record Way(int Line, string Block, string Number, long Hits);
}
