using System.CommandLine;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.CommandLine.Verbs;

/// <summary>The files that a shuffle writes.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string?> _json = ParsedOption.Text("--json", "FILE", "Write the report as JSON.");
    private readonly Option<string?> _junit = ParsedOption.Text("--junit", "FILE", "Write the report as JUnit XML.");
    private readonly Option<string?> _markdown = ParsedOption.Text("--markdown", "FILE", "Write a summary for a pull request.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_junit);
        command.Add(_markdown);
    }

    /// <summary>The files that a command line asks for; each can be written.</summary>
    /// <exception cref="UsageException">Two reports name one file.</exception>
    /// <exception cref="ReportFileException">One cannot be written.</exception>
    public IReadOnlyList<ReportFile> Files(ParseResult parsed, string folder)
    {
        ReportFile[] files =
        [
            .. File(_json, JsonReport.Write, parsed, folder),
            .. File(_junit, JUnitReport.Write, parsed, folder),
            .. File(_markdown, MarkdownReport.Write, parsed, folder),
        ];
        if (files.GroupBy(file => file.Path).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new UsageException($"{string.Join(" and ", same.Select(file => file.Option))} name the same file '{same.Key}'.\nGive each a file of its own.");
        foreach (var file in files)
            AtomicFile.EnsureWritable(file.Path);
        return files;
    }

    private static IEnumerable<ReportFile> File(Option<string?> option, Func<RunReport, string> write, ParseResult parsed, string folder)
        => parsed.GetValue(option) is { } path ? [new ReportFile(option.Name, Path.GetFullPath(path, folder), write)] : [];
}

/// <summary>A file to write, and how.</summary>
internal sealed record ReportFile(string Option, string Path, Func<RunReport, string> Write);
