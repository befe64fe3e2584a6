namespace Shakeout.BranchCoverage.Reports.Xml;

/// <summary>Reads a report in XML and says where it is damaged.</summary>
internal static class XmlReport
{
    /// <summary>Reads it.</summary>
    /// <param name="file">The report.</param>
    /// <param name="read">Takes what it needs from its tags.</param>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static T Read<T>(ReportFile file, Func<XmlScanner, T> read)
    {
        using var bytes = file.Open();
        XmlScanner? xml = null;
        try
        {
            using (xml = new XmlScanner(bytes))
                return read(xml);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw file.Damaged($"line {xml?.Line ?? 1}: {problem.Message}", problem);
        }
    }
}
