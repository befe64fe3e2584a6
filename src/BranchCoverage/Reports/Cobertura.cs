namespace Shakeout.BranchCoverage.Reports;

/// <summary>
/// Reads Cobertura: package, class, method, line, condition. A class lists the lines of its methods again; what it lists
/// beyond them is of no method.
/// </summary>
internal sealed class Cobertura
{
    private readonly XmlTags _xml;
    private readonly List<string> _sources = [];
    private readonly List<ModuleReport> _modules = [];
    private readonly CoberturaLines _lines = new();
    private readonly HashSet<int> _linesOfMethods = [];
    private bool _isKnown;
    private string _module = string.Empty;
    private string _class = string.Empty;
    private string _path = string.Empty;
    private string? _method;
    private Dictionary<string, List<MethodReport>> _files = [];

    private Cobertura(XmlTags xml) => _xml = xml;

    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static Report Read(ReportFile file) => XmlTags.Read(file, xml => new Cobertura(xml).Read()) with { File = file.Path };

    private Report Read()
    {
        while (_xml.Read())
        {
            if (_xml.IsEnd)
                End();
            else
                Begin();
        }

        return new(ReportFormat.Cobertura, _lines.HasOffsets ? _modules : [.. _modules.Select(WithoutOffsets)]) { Sources = _sources };
    }

    private void Begin()
    {
        if (_xml.Name == "line")
            BeginLine();
        else if (_xml.Name == "condition" && !_isKnown)
            _lines.AddCondition(_xml);
        else if (_xml.Name == "method")
            _method = _xml["name"] + _xml["signature"];
        else if (_xml.Name == "class")
            (_class, _path) = (_xml["name"], _xml["filename"]);
        else if (_xml.Name == "package")
            (_module, _files) = (_xml["name"], []);
    }

    private void End()
    {
        if (_xml.Name == "line")
            EndLine();
        else if (_xml.Name == "method")
            EndMethod();
        else if (_xml.Name == "class")
            EndClass();
        else if (_xml.Name == "package")
            _modules.Add(new(_module, Hash: null, [.. _files.Select(file => new SourceReport(file.Key, file.Value))]));
        else if (_xml.Name == "source")
            _sources.Add(_xml.Text);
    }

    // What a class lists of its methods' lines once more is half of the file.
    private void BeginLine()
    {
        var line = Counts.Number(_xml["number"]);
        _isKnown = !_linesOfMethods.Add(line) && _method is null;
        if (!_isKnown)
            _lines.Begin(_xml, line);
    }

    private void EndLine()
    {
        if (!_isKnown)
            _lines.Keep();
    }

    private void EndMethod()
    {
        AddMethod(_class, _method!);
        _method = null;
    }

    private void EndClass()
    {
        if (!_lines.IsEmpty)
            AddMethod(string.Empty, string.Empty);
        _linesOfMethods.Clear();
    }

    private void AddMethod(string @class, string name)
    {
        if (!_files.TryGetValue(_path, out var methods))
            _files.Add(_path, methods = []);
        methods.Add(_lines.TakeMethod(@class, name));
    }

    private static ModuleReport WithoutOffsets(ModuleReport module)
        => module with { Files = [.. module.Files.Select(file => file with { Methods = [.. file.Methods.Select(WithoutOffsets)] })] };

    private static MethodReport WithoutOffsets(MethodReport method)
        => method with { Branches = [.. method.Branches.Select(branch => branch with { Offset = null })] };
}
