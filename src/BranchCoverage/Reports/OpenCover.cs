namespace Shakeout.BranchCoverage.Reports;

/// <summary>Reads OpenCover: module, its files, class, method, and its sequence points and branch points.</summary>
internal sealed class OpenCover
{
    // Nobody writes longer statements; a damaged report might.
    private const int MostLines = 1_000;

    private readonly XmlTags _xml;
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

    private OpenCover(XmlTags xml) => _xml = xml;

    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static Report Read(ReportFile file) => XmlTags.Read(file, xml => new OpenCover(xml).Read()) with { File = file.Path };

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
        if (_xml.Name == "SequencePoint")
            AddLines();
        else if (_xml.Name == "BranchPoint")
            AddBranch();
        else if (_xml.Name == "FileRef")
            _file = _xml["uid"];
        else if (_xml.Name == "File")
            _paths[_xml["uid"]] = _xml["fullPath"];
        else if (_xml.Name == "Method")
            (_file, _lines, _branches) = (null, [], []);
        else if (_xml.Name == "Module")
            (_hash, _files) = (HashOf(_xml["hash"]), []);
    }

    private void End()
    {
        if (_xml.Name == "Name")
            _method = _xml.Text;
        else if (_xml.Name == "Method")
            EndMethod();
        else if (_xml.Name == "FullName")
            _class = _xml.Text;
        else if (_xml.Name == "ModulePath")
            _module = _xml.Text.Split('/', '\\')[^1];
        else if (_xml.Name == "Module" && _files.Count > 0)
            _modules.Add(new(_module, _hash, [.. _files.Select(file => new SourceReport(_paths[file.Key], file.Value))]));
    }

    // Of several points on a line the one that ran most speaks for it, as in coverlet's own count of lines.
    private void AddLines()
    {
        var (hits, first) = (Counts.Hits(_xml["vc"]), Counts.Number(_xml["sl"]));
        var last = Math.Min(Optional("el") ?? first, first + MostLines);
        for (var line = first; line <= last; line++)
            _lines[line] = Math.Max(_lines.GetValueOrDefault(line), hits);
    }

    // Early versions give branches no line.
    private void AddBranch()
    {
        if (_xml["sl"].Length == 0)
            return;
        _branches.Add(new(
            Counts.Number(_xml["sl"]), Counts.Number(_xml["offset"]), Optional("offsetend"),
            Counts.Number(_xml["path"]), Counts.Number(_xml["ordinal"]), Counts.Hits(_xml["vc"])));
    }

    private int? Optional(string attribute) => _xml[attribute].Length == 0 ? null : Counts.Number(_xml[attribute]);

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
