namespace Shakeout.EndToEnd.Tests;

/// <summary>The sample that the README begins with: its four planted dependences are found and explained for any seed.</summary>
public sealed class BookshopTests
{
    private const string Suite = "artifacts/bin/Bookshop.LegacyTests/debug/Bookshop.LegacyTests.dll";

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    [InlineData(9007199254740991)]
    public async Task All_four_dependences_are_explained(long seed)
    {
        using var folder = new TemporaryFolder();
        var run = await Shuffle.RunAsync(folder, Suite, "--seed", $"{seed}");

        string.Join('\n', ReportText.Of(run.Report).Skip(1)).Replace("Bookshop.LegacyTests.", "", StringComparison.Ordinal).ShouldBe("");
        run.Ended.ExitCode.ShouldBe(1);
    }
}
