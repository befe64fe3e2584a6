using System.CommandLine;
using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Writers;
using Shakeout.BranchCoverage.Writers.Html;
using Shakeout.TestOrderShuffler.Reports;
using JsonReport = Shakeout.BranchCoverage.Writers.JsonReport;
using MarkdownReport = Shakeout.BranchCoverage.Writers.MarkdownReport;

namespace Shakeout.CommandLine.Verbs;

/// <summary>The files that a coverage run writes.</summary>
internal sealed class CoverageFiles(TimeProvider clock)
{
    private readonly Option<string?> _json = ParsedOption.Text("--json", "FILE", "Write the result as JSON.");
    private readonly Option<string?> _html = ParsedOption.Text("--html", "FILE", "Write one page that shows each gap in its source.");
    private readonly Option<string?> _markdown = ParsedOption.Text("--markdown", "FILE", "Write a summary for a pull request.");
    private readonly Option<string?> _sarif = ParsedOption.Text("--sarif", "FILE", "Write the gaps as SARIF 2.1.0, for code scanning.");
    private readonly Option<string?> _cobertura = ParsedOption.Text("--cobertura", "FILE", "Write Cobertura with corrected branches, for other tools.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_json, _html, _markdown, _sarif, _cobertura])
            command.Add(option);
    }

    /// <summary>The files that a command line asks for; each can be written.</summary>
    /// <exception cref="UsageException">Two reports name one file.</exception>
    /// <exception cref="ReportFileException">One cannot be written.</exception>
    public IReadOnlyList<CoverageFile> Of(ParseResult parsed, string folder)
    {
        CoverageFile[] files =
        [
            .. File(_json, told => JsonReport.Write(told.Result)),
            .. File(_html, told => HtmlReport.Write(told.Result, SourceLines.Read)),
            .. File(_markdown, told => MarkdownReport.Write(told.Result, told.Failures)),
            .. File(_sarif, told => SarifReport.Write(told.Result)),
            .. File(_cobertura, told => CoberturaReport.Write(told.Result, clock.GetUtcNow())),
        ];
        if (files.GroupBy(file => file.Path).FirstOrDefault(group => group.Count() > 1) is { } same)
            throw new UsageException($"{string.Join(" and ", same.Select(file => file.Option))} name the same file '{same.Key}'.\nGive each a file of its own.");
        foreach (var file in files)
            AtomicFile.EnsureWritable(file.Path);
        return files;

        IEnumerable<CoverageFile> File(Option<string?> option, Func<ToldCoverage, string> write)
            => parsed.GetValue(option) is { } path ? [new CoverageFile(option.Name, Path.GetFullPath(path, folder), write)] : [];
    }
}

/// <summary>A file to write, and how.</summary>
internal sealed record CoverageFile(string Option, string Path, Func<ToldCoverage, string> Write);

/// <summary>What is told of a run.</summary>
/// <param name="Result">What was covered.</param>
/// <param name="Failures">What fails the run, a sentence each.</param>
internal sealed record ToldCoverage(CoverageResult Result, IReadOnlyList<string> Failures);
