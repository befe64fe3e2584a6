namespace Shakeout.BranchCoverage.Reports;

/// <summary>Reads lcov: records of lines, one for each source file.</summary>
internal static class Lcov
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read or is damaged.</exception>
    public static Report Read(ReportFile file)
    {
        using var text = new StreamReader(file.Open());
        var number = 0;
        try
        {
            var sources = new List<SourceReport>();
            LcovRecord? record = null;
            while (text.ReadLine() is { } line)
            {
                number++;
                record = Read(line.TrimEnd(), record, sources);
            }

            if (record is not null)
                throw new FormatException($"'{record.Path}' is not ended by 'end_of_record'.");
            return new(ReportFormat.Lcov, [new(string.Empty, Hash: null, sources)]) { File = file.Path };
        }
        catch (Exception problem) when (problem is FormatException or OverflowException)
        {
            throw file.Damaged($"line {number}: {problem.Message}", problem);
        }
    }

    private static LcovRecord? Read(string line, LcovRecord? record, List<SourceReport> sources)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var (key, value) = colon < 0 ? (line, string.Empty) : (line[..colon], line[(colon + 1)..]);
        if (key == "SF")
            return new(value);
        if (key is not ("FN" or "DA" or "BRDA" or "end_of_record"))
            return record; // Sums, names of tests, and what later versions add.
        if (record is null)
            throw new FormatException($"'{key}' stands outside of a file.");
        if (key == "end_of_record")
        {
            sources.Add(record.Source());
            return null;
        }

        record.Add(key, value);
        return record;
    }
}
