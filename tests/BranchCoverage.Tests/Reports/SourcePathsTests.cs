using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Reports;

public sealed class SourcePathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SourcePathsTests()
    {
        foreach (var name in new[] { "src/Rates.cs", "src/Web/Program.cs", "tools/Program.cs", "Root.cs", "src/A/Same.cs", "lib/A/Same.cs", "artifacts/src/Copy.cs" })
            _folder.Write(name, "// source");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/_/src/Rates.cs", "", "src/Rates.cs")]
    [InlineData("/_1/Web/Program.cs", "", "src/Web/Program.cs")]
    [InlineData("src/Rates.cs", "", "src/Rates.cs")]
    [InlineData("/ci/build/7/src/Rates.cs", "", "src/Rates.cs")]
    [InlineData("""C:\agent\7\src\Rates.cs""", "", "src/Rates.cs")]
    [InlineData("Rates.cs", "/ci/build/7/src/", "src/Rates.cs")]
    [InlineData("Program.cs", "/ci/src/Web", "src/Web/Program.cs")]
    [InlineData("Rates.cs", "", "src/Rates.cs")]
    [InlineData("/ci/Root.cs", "", "Root.cs")]
    public void Lead_to_the_file_here(string path, string source, string shown) => Locate(path, source).ShouldBe((shown, _folder[shown]));

    [Theory]
    [InlineData("/ci/src/Gone.cs", "", "/ci/src/Gone.cs")]
    [InlineData("/ci/other/Rates.cs", "", "/ci/other/Rates.cs")] // the same name elsewhere is another file
    [InlineData("/ci/A/Same.cs", "", "/ci/A/Same.cs")] // two files end so
    [InlineData("Program.cs", "", "Program.cs")]
    [InlineData("", "", "")]
    [InlineData("/", "", "/")]
    [InlineData("a\0b.cs", "", "a\0b.cs")]
    [InlineData("/_/src/Gone.cs", "", "src/Gone.cs")]
    [InlineData("/ci/artifacts/src/Copy.cs", "", "/ci/artifacts/src/Copy.cs")]
    public void Lead_nowhere_where_it_is_not_certain(string path, string source, string shown) => Locate(path, source).ShouldBe((shown, null));

    [Fact]
    public void Under_a_source_folder_of_the_report_come_first()
        => Locate("Program.cs", _folder["tools"]).ShouldBe(("tools/Program.cs", _folder["tools/Program.cs"]));

    [Fact]
    public void Outside_of_the_root_are_shown_whole()
    {
        var paths = new SourcePaths(_folder["src"]);

        Located(paths, _folder["Root.cs"], "").ShouldBe((_folder["Root.cs"].Replace('\\', '/'), _folder["Root.cs"]));
    }

    [Fact]
    public void That_lead_nowhere_are_named()
    {
        var paths = new SourcePaths(_folder.Path);
        foreach (var path in new[] { "/ci/d.cs", "/ci/c.cs", "/ci/b.cs", "/ci/a.cs", "/ci/a.cs", "/_/src/Rates.cs" })
            Located(paths, path, "");

        paths.Notes().ShouldBe([$"The source of /ci/a.cs, /ci/b.cs, /ci/c.cs and 1 more was not found under '{_folder.Path}': branches there are shown by line only."]);
    }

    [Fact]
    public void That_all_lead_somewhere_need_no_words()
    {
        var paths = new SourcePaths(_folder.Path);
        Located(paths, "/_/src/Rates.cs", "");

        paths.Notes().ShouldBeEmpty();
    }

    private (string, string?) Locate(string path, string source) => Located(new(_folder.Path), path, source);

    private static (string, string?) Located(SourcePaths paths, string path, string source)
    {
        var report = new Report(ReportFormat.Cobertura, [new("A", Hash: null, [new(path, [])])]) { Sources = source.Length > 0 ? [source] : [] };
        var file = paths.Locate(report).Modules[0].Files[0];
        return (file.Path, file.FullPath);
    }
}
