namespace Shakeout.BranchCoverage.Reports;

/// <summary>Reads a report of any known format, which its content tells and not its name.</summary>
internal static class ReportReader
{
    private const int Beginning = 4096;

    /// <summary>Reads it.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read, is damaged, or is of no known format.</exception>
    public static Report Read(ReportFile file)
    {
        var start = Start(file).TrimStart();
        return start switch
        {
            "" => throw file.Empty(),
            ['{', ..] => CoverletJson.Read(file),
            ['<', ..] => ReadXml(file),
            _ when IsLcov(start) => Lcov.Read(file),
            _ => throw file.Unknown("it is neither JSON nor XML, nor does it begin as lcov."),
        };
    }

    // Clover and others have a root of the same name as Cobertura.
    private static Report ReadXml(ReportFile file) => XmlTags.Read(file, FirstElements) switch
    {
        ["coverage", "sources" or "packages"] => Cobertura.Read(file),
        ["CoverageSession", ..] => OpenCover.Read(file),
        var elements => throw file.Unknown($"it is XML that begins with '<{string.Join("><", elements)}>'."),
    };

    private static List<string> FirstElements(XmlTags xml)
    {
        var elements = new List<string>();
        while (elements.Count < 2 && xml.Read())
            if (!xml.IsEnd)
                elements.Add(xml.Name);
        return elements;
    }

    private static bool IsLcov(string start) => start.StartsWith("TN:", StringComparison.Ordinal) || start.StartsWith("SF:", StringComparison.Ordinal);

    private static string Start(ReportFile file)
    {
        using var text = new StreamReader(file.Open(), detectEncodingFromByteOrderMarks: true);
        Span<char> start = stackalloc char[Beginning];
        return new(start[..text.ReadBlock(start)]);
    }
}
