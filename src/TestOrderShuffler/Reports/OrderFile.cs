namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>An executed order as a plain text file: the name of one test a line. Lines with # are remarks.</summary>
internal static class OrderFile
{
    // Stands before names that begin with it, or like a remark.
    private const char Escape = '\\';

    /// <summary>The line of a test's name, without its end.</summary>
    public static string LineOf(string name) => name.Length > 0 && name[0] is '#' or Escape ? $"{Escape}{name}" : name;

    /// <summary>The name on a line; null where it is empty or a remark.</summary>
    public static string? NameOn(string line) => line.Trim() switch
    {
        "" or ['#', ..] => null,
        [Escape, .. var name] => name,
        var name => name,
    };

    /// <summary>Writes an order.</summary>
    /// <exception cref="ReportFileException">The path cannot be written.</exception>
    public static void Write(string path, IEnumerable<TestCase> order)
        => AtomicFile.Write(path, string.Concat(order.Select(test => $"{LineOf(test.Name)}\n")));

    /// <summary>Reads the names of an order. Ordinary runs in random order write such files too.</summary>
    /// <exception cref="ReportFileException">There is no such file, it cannot be read, or it names no test.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new ReportFileException($"There is no order file '{path}'.\nName a file that 'shakeout shuffle' kept in its orders folder, or one with the name of a test on each line.");
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(path, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReportFileException($"The order file '{path}' cannot be read: {problem.Message}", problem);
        }
        var names = lines.Select(NameOn).OfType<string>().ToArray();
        return names.Length > 0 ? names
            : throw new ReportFileException($"The order file '{path}' names no test.\nIt takes the name of one test a line.");
    }
}
