using Shakeout.Fixtures;
using Shakeout.TestOrderShuffler.Reports;
using Shakeout.XunitV3.Running;

namespace Shakeout.XunitV3.Ordering;

/// <summary>An order that a run kept: for each of its parallel workers, the names of its tests.</summary>
/// <param name="Path">The file.</param>
/// <param name="Workers">The tests of each worker, in order.</param>
internal sealed record KeptOrder(string Path, IReadOnlyList<IReadOnlyList<string>> Workers)
{
    private const string Heading = "# worker ";

    /// <summary>Reads a file: a test's name a line, and the lines of a worker under its heading. Other lines with # are skipped.</summary>
    /// <exception cref="FixtureException">There is no such file, or it names no test.</exception>
    public static KeptOrder Read(string path)
    {
        path = StartFolder.PathOf(path);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FixtureException($"{OrderRequest.FileVariable} names '{path}', which cannot be read: {problem.Message}\nName the order file that a run kept in TestResults.");
        }

        var workers = new List<List<string>>();
        foreach (var line in lines)
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal) || workers.Count == 0)
                workers.Add([]);
            if (OrderFile.NameOn(line) is { } name)
                workers[^1].Add(name);
        }

        workers.RemoveAll(tests => tests.Count == 0);
        return workers.Count > 0 ? new(path, workers)
            : throw new FixtureException($"The order file '{path}' names no test. It takes the name of one test a line.");
    }

    /// <summary>A file's text.</summary>
    /// <param name="remarks">What a reader should know, a line each.</param>
    /// <param name="workers">The tests of each worker, in order.</param>
    public static string Text(IEnumerable<string> remarks, IEnumerable<IReadOnlyList<string>> workers)
        => string.Concat(remarks.Select(remark => $"# {remark}\n"))
            + string.Concat(workers.Select((tests, worker) => $"{Heading}{worker}\n{string.Concat(tests.Select(test => $"{OrderFile.LineOf(test)}\n"))}"));
}
