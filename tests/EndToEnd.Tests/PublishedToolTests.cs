namespace Shakeout.EndToEnd.Tests;

/// <summary>The tool as `dotnet publish` leaves it, in a folder of its own.</summary>
public sealed class PublishedToolTests
{
    [Fact]
    public async Task Finds_what_the_built_tool_finds()
    {
        using var folder = new TemporaryFolder();
        var published = await ChildProcess.RunAsync(
            Repository.Root, "dotnet", "publish", "src/CommandLine", "--no-build", "-c", Repository.Configuration, "-o", folder["tool"], "-nologo", "-v:quiet", "-tl:off");
        published.ExitCode.ShouldBe(0, published.Text);

        var run = await ChildProcess.RunAsync(
            Repository.Root, "dotnet", folder["tool/Shakeout.CommandLine.dll"], "shuffle", Repository.Subject("VictimV2"),
            "--seed", "1", "--orders", "8", "--orders-dir", folder["orders"]);

        run.Output.ShouldContain("\n✗ PriceTests.Prices_are_in_euros fails after TravelTests.Abroad_we_pay_in_dollars\n");
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(1);
    }
}
