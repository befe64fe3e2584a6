using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replaces_a_file_and_leaves_nothing_beside_it()
    {
        _folder.Write("report.json", "old and long");

        AtomicFile.Write(_folder["report.json"], "new");

        File.ReadAllText(_folder["report.json"]).ShouldBe("new");
        _folder.Files().ShouldBe(["report.json"]);
    }

    [Fact]
    public void Leaves_no_half_file_when_the_place_is_taken_by_a_folder()
    {
        Directory.CreateDirectory(_folder["taken/full"]);

        Should.Throw<BranchCoverageException>(() => AtomicFile.Write(_folder["taken"], "text")).Message.ShouldStartWith($"'{_folder["taken"]}' cannot be written: ");

        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Replaces_what_a_link_leads_to_and_keeps_the_link()
    {
        File.CreateSymbolicLink(_folder["link.json"], _folder.Write("target.json", "old"));

        AtomicFile.Write(_folder["link.json"], "new");

        File.ReadAllText(_folder["target.json"]).ShouldBe("new");
        new FileInfo(_folder["link.json"]).LinkTarget.ShouldBe(_folder["target.json"]);
    }
}
