using System.Text.Json.Nodes;

namespace Shakeout.EndToEnd.Tests;

/// <summary>Ctrl-C: the tool reports what it has, and nothing of it is left behind.</summary>
public sealed class InterruptionTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("Trivial200V2", "exit 0")]
    [InlineData("VictimV3", "exit 1")]
    public async Task Ends_a_long_shuffle_with_a_whole_report(string subject, string exit)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        using var tool = Tool.Start(
            "shuffle", Repository.Subject(subject), "--orders", "2000", "--seed", "1", "--json", folder["report.json"], "--orders-dir", folder["orders"]);
        while (await tool.Output.ReadLineAsync(cancellationToken) is { } line && !line.StartsWith("  order 100 of ", StringComparison.Ordinal))
        {
        }
        var workers = ProcessTree.Below(tool.Id);
        workers.ShouldNotBeEmpty();

        (await ChildProcess.RunAsync(folder.Path, "kill", "-INT", $"{tool.Id}")).ExitCode.ShouldBe(0);
        var ended = await tool.EndAsync().WaitAsync(Soon, cancellationToken);

        var suite = JsonNode.Parse(await File.ReadAllTextAsync(folder["report.json"], cancellationToken))!["suites"]![0]!;
        $"exit {ended.ExitCode}, interrupted {suite["interrupted"]}, {suite["suite"]}".ShouldBe($"{exit}, interrupted true, Subjects.{subject}");
        suite["orders"]!.GetValue<int>().ShouldBeInRange(100, 1_999);
        foreach (var worker in workers)
            await ProcessTree.EndOfAsync(worker).WaitAsync(Soon, cancellationToken);
        folder.Files().Where(file => !file.StartsWith("orders", StringComparison.Ordinal)).ShouldBe(["report.json"]);
    }
}
