namespace Shakeout.BranchCoverage.Reports;

/// <summary>A file that is read as a report, and what can be wrong with it.</summary>
/// <param name="Path">Its path, as it is shown.</param>
/// <param name="FullPath">Its whole path.</param>
internal sealed record ReportFile(string Path, string FullPath)
{
    private const string WriteAgain = "The run that wrote it may have been stopped, or the copy cut off: let the run write it again.";

    /// <summary>Opens it.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read.</exception>
    public FileStream Open() => Access(() => new FileStream(FullPath, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan }));

    /// <summary>All of it.</summary>
    /// <exception cref="BranchCoverageException">It cannot be read.</exception>
    public byte[] Bytes() => Access(() => File.ReadAllBytes(FullPath));

    /// <summary>It holds nothing.</summary>
    public BranchCoverageException Empty() => new($"The report '{Path}' is empty.\n{WriteAgain}");

    /// <summary>It begins well and then breaks.</summary>
    public BranchCoverageException Damaged(string what, Exception cause) => new($"The report '{Path}' is damaged: {what}\n{WriteAgain}", cause);

    /// <summary>It is of no format that is known, or not what it looked like.</summary>
    public BranchCoverageException Unknown(string why) => new(
        $"'{Path}' is no coverage report that can be read: {why}\n"
        + $"The formats are {ReportFormats.Known}. Let a run write one with\n"
        + "  dotnet test --collect \"XPlat Code Coverage;Format=json\"");

    private T Access<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BranchCoverageException($"The report '{Path}' cannot be read: {problem.Message}\nName another file, or make it readable.", problem);
        }
    }
}
