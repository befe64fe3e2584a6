using System.Text.RegularExpressions;

namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>Keeps every executed order of a suite in a folder: <c>order-001.txt</c> and so on.</summary>
internal sealed partial class OrderFolder : IShuffleListener
{
    private OrderFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Why some order could not be kept, or null: a full disk must not cost the findings.</summary>
    public string? Problem { get; private set; }

    /// <summary>Finds out whether orders could be kept in a folder, and creates it where needed.</summary>
    /// <exception cref="ReportFileException">The folder cannot be written.</exception>
    public static void EnsureWritable(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, problem);
        }
        AtomicFile.EnsureWritable(System.IO.Path.Combine(path, FileName(1)));
    }

    /// <summary>Opens a folder, creates it where needed, and removes the orders of an earlier run from it.</summary>
    /// <exception cref="ReportFileException">The folder cannot be written.</exception>
    public static OrderFolder Open(string path)
    {
        EnsureWritable(path);
        try
        {
            foreach (var earlier in Directory.EnumerateFiles(path, "order-*.txt").Where(IsOrder).ToArray())
                File.Delete(earlier);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, problem);
        }
        return new OrderFolder(path);
    }

    /// <inheritdoc/>
    public void OrderFinished(int number, OrderRun run)
    {
        try
        {
            OrderFile.Write(System.IO.Path.Combine(Path, FileName(number)), run.Results.Select(result => result.Test));
        }
        catch (ReportFileException problem)
        {
            Problem ??= problem.Message;
        }
    }

    private static ReportFileException Unwritable(string path, Exception cause)
        => new($"The orders folder '{path}' cannot be written: {cause.Message}\nName another with --orders-dir.", cause);

    private static string FileName(int number) => $"order-{number:000}.txt";

    private static bool IsOrder(string path) => OrderName().IsMatch(System.IO.Path.GetFileName(path));

    [GeneratedRegex(@"^order-\d{3,}\.txt$")]
    private static partial Regex OrderName();
}
