using System.Text.Json.Nodes;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>Shuffles a built subject, and tells what came of it as one text.</summary>
internal static class Shuffle
{
    /// <summary>
    /// Shuffles it, runs every command that the screen and the report hand over, and tells all of it:
    /// names of tests are without the subject's namespace.
    /// </summary>
    public static async Task<string> SubjectAsync(string name, params IEnumerable<string> options)
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(folder, Repository.Subject(name), options);
        var commands = Commands(run.Ended.Output);
        foreach (var finding in run.Report["suites"]![0]!["findings"]!.AsArray())
            commands.ShouldContain(finding!["replay"]!.GetValue<string>());

        var lines = ReportText.Of(run.Report).ToList();
        foreach (var command in commands)
            lines.Add(Told(await Tool.PasteAsync(command)));
        lines.Add($"exit {run.Ended.ExitCode}{(run.Ended.Error.Length > 0 ? ", " + run.Ended.Error : "")}");
        return string.Join('\n', lines).Replace($"Subjects.{name}.", "", StringComparison.Ordinal);
    }

    /// <summary>Shuffles any path; the report and the executed orders go to the folder.</summary>
    public static async Task<ShuffleRun> RunAsync(TemporaryFolder folder, string path, params IEnumerable<string> options)
    {
        var run = await Tool.RunAsync(["shuffle", path, "--json", folder["report.json"], "--orders-dir", folder["orders"], .. options]);
        return new ShuffleRun(run, File.Exists(folder["report.json"]) ? JsonNode.Parse(await File.ReadAllTextAsync(folder["report.json"]))! : new JsonObject());
    }

    /// <summary>The commands on a screen, each once.</summary>
    public static IReadOnlyList<string> Commands(string screen)
        => [.. screen.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("shakeout ", StringComparison.Ordinal)).Distinct()];

    private static string Told(Ended replay) => $"  replayed: {replay.Output.TrimEnd().Replace("\n", ", ", StringComparison.Ordinal)}: exit {replay.ExitCode}";
}

/// <summary>A shuffle that ran.</summary>
internal sealed record ShuffleRun(Ended Ended, JsonNode Report);
