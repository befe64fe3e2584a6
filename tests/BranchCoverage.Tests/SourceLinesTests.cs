using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests;

public sealed class SourceLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Divide_a_text_where_the_compiler_does()
        => SourceLines.Split("a\r\nb\nc\rd\u2028e\u0085f\n").ShouldBe(["a", "b", "c", "d", "e", "f", ""]);

    [Fact]
    public void Are_read_from_where_the_file_lies()
    {
        var file = SampleCoverage.Complete.Files[0] with { FullPath = _folder.Write("A.cs", "class A\n{\n}") };

        SourceLines.Read(file).ShouldBe(["class A", "{", "}"]);
    }

    [Fact]
    public void Are_none_where_nothing_lies()
    {
        SourceLines.Read(SampleCoverage.Complete.Files[0] with { FullPath = _folder["A.cs"] }).ShouldBeNull();
        SourceLines.Read(SampleCoverage.Complete.Files[0]).ShouldBeNull();
    }
}
