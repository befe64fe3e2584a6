using Shakeout.Samples;
using Shakeout.TestOrderShuffler.Reports;

namespace Shakeout.TestOrderShuffler.Tests.Reports;

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
    public void Leaves_nothing_behind_when_it_only_asks()
    {
        AtomicFile.EnsureWritable(_folder["report.json"]);

        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Names_the_folder_that_is_missing()
        => Should.Throw<ReportFileException>(() => AtomicFile.EnsureWritable(_folder["new/report.json"])).Message.ShouldBe(
            $"'{_folder["new/report.json"]}' cannot be written: its folder does not exist.\nCreate it with\n  mkdir -p {_folder["new"]}");

    [Fact]
    public void Refuses_a_folder_in_place_of_a_file()
        => Should.Throw<ReportFileException>(() => AtomicFile.EnsureWritable(_folder.Path)).Message.ShouldBe(
            $"'{_folder.Path}' cannot be written: it is a folder.\nName a file in it.");

    [Fact]
    public void Leaves_no_half_file_when_the_move_fails()
    {
        Directory.CreateDirectory(_folder["taken/full"]);

        Should.Throw<ReportFileException>(() => AtomicFile.Write(_folder["taken"], "text"));

        _folder.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Replaces_what_a_link_leads_to_and_keeps_the_link()
    {
        File.WriteAllText(_folder["target.json"], "old");
        File.CreateSymbolicLink(_folder["link.json"], _folder["target.json"]);

        AtomicFile.Write(_folder["link.json"], "new");

        File.ReadAllText(_folder["target.json"]).ShouldBe("new");
        new FileInfo(_folder["link.json"]).LinkTarget.ShouldBe(_folder["target.json"]);
    }

    [Fact]
    public void Is_no_device() => Should.Throw<ReportFileException>(() => AtomicFile.EnsureWritable("/dev/stdout")).Message.ShouldBe("""
        '/dev/stdout' cannot be written: it is a device, and a report replaces its file.
        Name a file.
        """);
}
