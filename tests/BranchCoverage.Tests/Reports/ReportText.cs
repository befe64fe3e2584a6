using System.Text;
using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

/// <summary>A whole report as text.</summary>
internal static class ReportText
{
    /// <summary>Writes a file, reads it as a report and draws it.</summary>
    public static string Read(string text)
    {
        using var folder = new TemporaryFolder();
        return Of(ReportReader.Read(new("report", folder.Write("report", text))));
    }

    /// <summary>Why a file is refused as a report.</summary>
    public static string Refusal(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("report", text);
        return Should.Throw<BranchCoverageException>(() => ReportReader.Read(new("report", path))).Message;
    }

    /// <summary>Module, file, method; its lines as <c>line:hits</c>; its branches as <c>line @offset->end path #ordinal x hits</c>.</summary>
    public static string Of(Report report)
    {
        var text = new StringBuilder();
        text.Append(report.Format).Append('\n');
        foreach (var module in report.Modules)
        {
            text.Append($"{(module.Name.Length > 0 ? module.Name : "(no module)")} {module.Hash}".TrimEnd()).Append('\n');
            foreach (var file in module.Files)
            {
                text.Append($"  {file.Path}\n");
                foreach (var method in file.Methods)
                    Append(text, method);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void Append(StringBuilder text, MethodReport method)
    {
        text.Append($"    {(method.Name.Length > 0 ? $"{method.Class} | {method.Name}" : "(no method)")}\n      {string.Join(' ', method.Lines.Select(line => $"{line.Key}:{line.Value}"))}\n");
        foreach (var branch in method.Branches)
            text.Append($"      {branch.Line} @{Number(branch.Offset)}->{Number(branch.EndOffset)} path {Number(branch.Path)} #{Number(branch.Ordinal)} x{branch.Hits}\n");
    }

    private static string Number(int? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
