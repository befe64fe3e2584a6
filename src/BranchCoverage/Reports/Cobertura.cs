using Shakeout.BranchCoverage.Reports.Xml;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>
/// Reads Cobertura: package, class, method, line, condition. A class lists the lines of its methods again; what it lists
/// beyond them is of no method.
/// </summary>
internal sealed class Cobertura
{
    private readonly XmlScanner _xml;
    private readonly List<string> _sources = [];
    private readonly List<ModuleReport> _modules = [];
    private readonly CoberturaLines _lines = new();
    private readonly HashSet<int> _linesOfMethods = [];
    private int _countOfLines;
    private string _module = string.Empty;
    private string _class = string.Empty;
    private string _path = string.Empty;
    private string? _method;
    private Dictionary<string, List<MethodReport>> _files = [];

    private Cobertura(XmlScanner xml) => _xml = xml;

    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static Report Read(ReportFile file) => XmlReport.Read(file, xml => new Cobertura(xml).Read()) with { File = file.Path };

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
        if (_xml.Is("line"u8))
            _lines.Begin(_xml);
        else if (_xml.Is("condition"u8))
            _lines.AddCondition(_xml);
        else if (_xml.Is("lines"u8))
            SkipKnownLines();
        else if (_xml.Is("method"u8))
            _method = _xml.TextOf("name"u8) + _xml.TextOf("signature"u8);
        else if (_xml.Is("class"u8))
            (_class, _path) = (_xml.TextOf("name"u8), _xml.TextOf("filename"u8));
        else if (_xml.Is("package"u8))
            (_module, _files) = (_xml.TextOf("name"u8), []);
    }

    private void End()
    {
        if (_xml.Is("line"u8))
            EndLine();
        else if (_xml.Is("method"u8))
            EndMethod();
        else if (_xml.Is("class"u8))
            EndClass();
        else if (_xml.Is("package"u8))
            _modules.Add(new(_module, Hash: null, [.. _files.Select(file => new SourceReport(file.Key, file.Value))]));
        else if (_xml.Is("source"u8))
            _sources.Add(_xml.Text);
    }

    // As many as its methods have together are the same once more: half of the file.
    private void SkipKnownLines()
    {
        if (_method is null && _countOfLines > 0)
            _xml.TrySkipContent("</lines>"u8, "<line "u8, _countOfLines);
    }

    private void EndLine()
    {
        if (_method is null && _linesOfMethods.Contains(_lines.Line))
            return;
        _lines.Keep();
        _linesOfMethods.Add(_lines.Line);
        _countOfLines++;
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
        _countOfLines = 0;
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
