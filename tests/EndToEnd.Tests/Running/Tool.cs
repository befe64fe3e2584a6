namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>The tool as its users run it: a process of its own, in the root of the repository.</summary>
internal static class Tool
{
    public static Task<Ended> RunAsync(params IEnumerable<string> arguments) => ChildProcess.RunAsync(Repository.Root, ["dotnet", Repository.Tool, .. arguments]);

    /// <summary>Starts it so that Ctrl-C reaches it: what a shell runs in the background ignores it, and so would all that it starts.</summary>
    public static ChildProcess Start(params IEnumerable<string> arguments)
        => ChildProcess.Start(Repository.Root, ["env", "--default-signal=INT", "dotnet", Repository.Tool, .. arguments]);

    /// <summary>Runs a command that the tool printed, as a shell would.</summary>
    public static Task<Ended> PasteAsync(string command)
    {
        var words = ShellWords.Of(command);
        words[0].ShouldBe("shakeout");
        return RunAsync(words[1..]);
    }
}
