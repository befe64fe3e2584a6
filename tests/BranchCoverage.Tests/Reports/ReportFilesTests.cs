using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFilesTests()
    {
        foreach (var name in new[] { "TestResults/1/coverage.json", "TestResults/2/coverage.json", "TestResults/2/coverage.info", "top.xml" })
            _folder.Write(name, "{}");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("top.xml", "top.xml")]
    [InlineData("**/coverage.json", "TestResults/1/coverage.json TestResults/2/coverage.json")]
    [InlineData("TestResults/*/coverage.*", "TestResults/1/coverage.json TestResults/2/coverage.info TestResults/2/coverage.json")]
    [InlineData("./TestResults/../top*", "top.xml")]
    [InlineData("*.xml top.xml", "top.xml")]
    public void Are_named_by_paths_and_globs_each_once(string patterns, string files) => string.Join(' ', Find(patterns.Split(' '))).ShouldBe(files);

    [Fact]
    public void May_be_named_from_the_root() => string.Join(' ', Find(_folder["TestResults/2/*"])).ShouldBe("TestResults/2/coverage.info TestResults/2/coverage.json");

    [Fact]
    public void Elsewhere_are_shown_whole()
        => ReportFiles.Find(["../../top.xml"], _folder["TestResults/1"]).ShouldBe([new(_folder["top.xml"], _folder["top.xml"])]);

    [Fact]
    public void That_are_missing_are_all_named_at_once()
        => Should.Throw<BranchCoverageException>(() => Find("top.xml", "none.json", "TestResults/", "**/none.*", "none/*.json", "")).Message.ShouldBe("""
            'TestResults/' is a folder. Name its reports: 'TestResults/**/coverage.json'.
            No file matches '**/none.*'.
            No file matches 'none/*.json'.
            There is no report ''.
            There is no report 'none.json'.
            A run writes a report to TestResults with
              dotnet test --collect "XPlat Code Coverage;Format=json"
            """);

    private IEnumerable<string> Find(params string[] patterns) => ReportFiles.Find(patterns, _folder.Path).Select(file => file.Path);
}
