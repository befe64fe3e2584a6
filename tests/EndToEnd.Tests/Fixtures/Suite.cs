using System.Text.RegularExpressions;

namespace Shakeout.EndToEnd.Tests.Fixtures;

/// <summary>A subject with fixtures, run by each of the runners that its users have.</summary>
/// <remarks>A run writes beside the subject: the tests of one subject stand in one class, which runs them one after the other.</remarks>
internal sealed partial class Suite(string name)
{
    /// <summary>Its orders, as the last run kept them.</summary>
    public string OrderFile => Beside("order");

    /// <summary>What the last run told about its fixtures.</summary>
    public string FixturesFile => Beside("fixtures");

    /// <summary>Runs it as the program that it is.</summary>
    /// <param name="variables">Assignments of environment variables, as a shell takes them.</param>
    /// <param name="options">Options of xunit's own runner.</param>
    public Task<Ended> ProgramAsync(string variables, string options = "")
        => ShellAsync($"{variables} dotnet {Repository.Subject(name)} -noColor {options}");

    /// <summary>Runs it with <c>dotnet test</c>, on VSTest.</summary>
    public static Task<Ended> DotnetTestAsync(string subject, params IEnumerable<string> options)
        => ChildProcess.RunAsync(Repository.Root, ["dotnet", "test", "--no-build", $"tests/Subjects/{subject}", "--nologo", .. options]);

    public Task<Ended> DotnetTestAsync(params IEnumerable<string> options) => DotnetTestAsync(name, options);

    /// <summary>Runs a command in the root folder, as a shell would.</summary>
    public static Task<Ended> ShellAsync(string command) => ChildProcess.RunAsync(Repository.Root, "sh", "-c", command);

    /// <summary>The tests that a program started, in order; without the subject's namespace.</summary>
    public IReadOnlyList<string> Started(Ended verboseRun)
        => [.. StartingLine().Matches(verboseRun.Output).Select(line => Short(line.Groups[1].Value))];

    /// <summary>The tests of a kept order, worker by worker.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Kept()
        => [.. File.ReadAllText(OrderFile).Split("# worker ").Skip(1)
            .Select(worker => (IReadOnlyList<string>)[.. worker.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Short)])];

    /// <summary>A text without what differs from run to run and from machine to machine: durations, paths, stack traces.</summary>
    public string Plain(string text)
    {
        text = Short(text).Replace(Repository.Root, "ROOT/", StringComparison.Ordinal);
        text = Duration().Replace(text, " # ms");
        return string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()).Where(line => !StackTrace().IsMatch(line)));
    }

    // The namespace of a test, not the name of the subject's files.
    private string Short(string text) => Regex.Replace(text, $@"(?<!/)Subjects\.{Namespace}\.", "");

    private string Namespace => name.Replace("Mtp", "", StringComparison.Ordinal);

    private string Beside(string kind) => Repository.At($"artifacts/bin/{name}/debug/TestResults/Subjects.{name}.{kind}.txt");

    [GeneratedRegex(@"^    (.*) \[STARTING\]$", RegexOptions.Multiline)]
    private static partial Regex StartingLine();

    [GeneratedRegex(@" +\d+(\.\d)? ms\b")]
    private static partial Regex Duration();

    [GeneratedRegex(@"^\s*(at |tests/|src/|----- Inner Stack|--- End of stack|Stack Trace:)")]
    private static partial Regex StackTrace();
}
