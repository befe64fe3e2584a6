using Shakeout.BranchCoverage.Reports.Xml;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>Reads OpenCover: module, its files, class, method, and its sequence points and branch points.</summary>
internal sealed class OpenCover
{
    // Nobody writes longer statements; a damaged report might.
    private const int MostLines = 1_000;

    private readonly XmlScanner _xml;
    private readonly List<ModuleReport> _modules = [];
    private readonly Dictionary<string, string> _paths = [];
    private Dictionary<string, List<MethodReport>> _files = [];
    private Dictionary<int, long> _lines = [];
    private List<BranchReport> _branches = [];
    private string? _hash;
    private string _module = string.Empty;
    private string _class = string.Empty;
    private string _method = string.Empty;
    private string? _file;

    private OpenCover(XmlScanner xml) => _xml = xml;

    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static Report Read(ReportFile file) => XmlReport.Read(file, xml => new OpenCover(xml).Read()) with { File = file.Path };

    private Report Read()
    {
        while (_xml.Read())
        {
            if (_xml.IsEnd)
                End();
            else
                Begin();
        }

        return new(ReportFormat.OpenCover, _modules);
    }

    private void Begin()
    {
        if (_xml.Is("SequencePoint"u8))
            AddLines();
        else if (_xml.Is("BranchPoint"u8))
            AddBranch();
        else if (_xml.Is("FileRef"u8))
            _file = _xml.TextOf("uid"u8);
        else if (_xml.Is("File"u8))
            _paths[_xml.TextOf("uid"u8)] = _xml.TextOf("fullPath"u8);
        else if (_xml.Is("Method"u8))
            (_file, _lines, _branches) = (null, [], []);
        else if (_xml.Is("Module"u8))
            (_hash, _files) = (HashOf(_xml.TextOf("hash"u8)), []);
    }

    private void End()
    {
        if (_xml.Is("Name"u8))
            _method = _xml.Text;
        else if (_xml.Is("Method"u8))
            EndMethod();
        else if (_xml.Is("FullName"u8))
            _class = _xml.Text;
        else if (_xml.Is("ModulePath"u8))
            _module = _xml.Text.Split('/', '\\')[^1];
        else if (_xml.Is("Module"u8) && _files.Count > 0)
            _modules.Add(new(_module, _hash, [.. _files.Select(file => new SourceReport(_paths[file.Key], file.Value))]));
    }

    // Of several points on a line the one that ran most speaks for it, as in coverlet's own count of lines.
    private void AddLines()
    {
        var (hits, first) = (Counts.Hits(_xml["vc"u8]), Counts.Number(_xml["sl"u8]));
        var last = Math.Min(Optional("el"u8) ?? first, first + MostLines);
        for (var line = first; line <= last; line++)
            _lines[line] = Math.Max(_lines.GetValueOrDefault(line), hits);
    }

    // Early versions give branches no line.
    private void AddBranch()
    {
        if (_xml["sl"u8].IsEmpty)
            return;
        _branches.Add(new(
            Counts.Number(_xml["sl"u8]), Counts.Number(_xml["offset"u8]), Optional("offsetend"u8),
            Counts.Number(_xml["path"u8]), Counts.Number(_xml["ordinal"u8]), Counts.Hits(_xml["vc"u8])));
    }

    private int? Optional(ReadOnlySpan<byte> attribute) => _xml[attribute].IsEmpty ? null : Counts.Number(_xml[attribute]);

    // A method without a file has no source: nothing of it can be shown.
    private void EndMethod()
    {
        if (_file is null || !_paths.ContainsKey(_file))
            return;
        if (!_files.TryGetValue(_file, out var methods))
            _files.Add(_file, methods = []);
        methods.Add(new(_class, _method, _lines, _branches));
    }

    // Coverlet writes a new GUID each time, which tells nothing; OpenCover itself writes the file's SHA-1.
    private static string? HashOf(string hash) => hash.Length == 0 || Guid.TryParse(hash, out _) ? null : hash;
}
