using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

public sealed class ATemporaryFolder : IDisposable
{
    private readonly RequestLog _log = new();
    private readonly TemporaryFolder _folder;

    public ATemporaryFolder() => _folder = new TemporaryFolder(_log.Request());

    public void Dispose()
    {
        _log.HasFailed = false;
        _folder.Dispose();
    }

    [Fact]
    public void Is_an_empty_one_under_the_systems_named_for_the_test()
    {
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
        Path.GetDirectoryName(_folder.Path).ShouldBe(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.GetTempPath())));
        Path.GetFileName(_folder.Path).ShouldMatch(@"^shakeout-OrderTests\.Writes-\w+$");
        _folder.ToString().ShouldBe(_folder.Path);
    }

    [Fact]
    public void Is_no_other_tests()
    {
        using var other = new TemporaryFolder(_log.Request());

        other.Path.ShouldNotBe(_folder.Path);
    }

    [Fact]
    public void Holds_what_was_written()
    {
        var file = _folder.Write("a/b.txt", "old");
        _folder.Write("a/b.txt", "Żółć\n");
        _folder.Write("c.txt", "");

        file.ShouldBe(Path.Combine(_folder.Path, "a", "b.txt"));
        File.ReadAllBytes(file).ShouldBe("Żółć\n"u8.ToArray());
        _folder.Read("a/b.txt").ShouldBe("Żółć\n");
        _folder.Read(file).ShouldBe("Żółć\n");
        _folder.Files.ShouldBe(["a/b.txt", "c.txt"]);
    }

    [Fact]
    public void Makes_folders_in_it()
    {
        var made = _folder.SubFolder("a/b");

        made.ShouldBe(Path.Combine(_folder.Path, "a", "b"));
        Directory.Exists(made).ShouldBeTrue();
        _folder.SubFolder("a/b").ShouldBe(made);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("/etc/x")]
    [InlineData("")]
    public void Refuses_paths_that_leave_it(string path)
    {
        var message = $"The path '{path}' is not inside the temporary folder '{_folder.Path}' of 'Shop.Tests.OrderTests.Writes(count: 2)'. Give a path relative to that folder.";

        Should.Throw<FixtureException>(() => _folder.Write(path, "")).Message.ShouldBe(message);
        Should.Throw<FixtureException>(() => _folder.Read(path)).Message.ShouldBe(message);
        Should.Throw<FixtureException>(() => _folder.SubFolder(path)).Message.ShouldBe(message);
    }

    [Fact]
    public void Refuses_the_folder_beside_it_whose_name_begins_alike()
        => Should.Throw<FixtureException>(() => _folder.PathOf(_folder.Path + "x"));

    [Fact]
    public void Says_which_files_there_are_when_one_is_missing()
    {
        Should.Throw<FixtureException>(() => _folder.Read("a.txt")).Message
            .ShouldBe($"There is no file 'a.txt' in the temporary folder '{_folder.Path}'. It is empty.");

        _folder.Write("b/c.txt", "");
        _folder.Write("a.text", "");

        Should.Throw<FixtureException>(() => _folder.Read("a.txt")).Message
            .ShouldBe($"There is no file 'a.txt' in the temporary folder '{_folder.Path}'. In it are 'a.text', 'b/c.txt'.");
    }

    [Fact]
    public void Is_gone_after_a_test_that_passed()
    {
        _folder.Write("a/b.txt", "text");

        _folder.Dispose();

        Directory.Exists(_folder.Path).ShouldBeFalse();
        _log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Is_kept_when_a_test_failed()
    {
        _folder.Write("a/b.txt", "text");
        _log.HasFailed = true;

        _folder.Dispose();

        _folder.Read("a/b.txt").ShouldBe("text");
        _log.Lines.ShouldBe($"note: kept {_folder.Path}");
    }

    [Fact]
    public void May_be_deleted_by_the_test_itself()
    {
        Directory.Delete(_folder.Path);

        Should.NotThrow(_folder.Dispose);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Is_deleted_with_read_only_files_open_files_and_links_but_not_what_those_lead_to()
    {
        using var other = new TemporaryFolder(_log.Request());
        other.Write("mine.txt", "text");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody delete open files, and only the few make links.");
        Directory.CreateSymbolicLink(_folder.PathOf("link"), other.Path);
        File.SetAttributes(_folder.Write("locked/a.txt", ""), FileAttributes.ReadOnly);
        File.SetUnixFileMode(_folder.PathOf("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var open = File.OpenRead(_folder.Write("open.txt", ""));

        _folder.Dispose();

        Directory.Exists(_folder.Path).ShouldBeFalse();
        other.Read("mine.txt").ShouldBe("text");
    }

    [Theory]
    [InlineData("Shop.Tests.OrderTests.Writes(path: \"a/b.c\")", "OrderTests.Writes")]
    [InlineData("Writes to: a/b", "Writes-to-a-b")]
    [InlineData("OrderTests.An_order_that_has_a_very_long_name", "OrderTests.An_order_that_has_a")]
    [InlineData("¿¡!?", "test")]
    public void Has_a_short_name_that_every_system_takes(string test, string name)
    {
        using var folder = new TemporaryFolder(_log.Request(test));

        Path.GetFileName(folder.Path).ShouldMatch($@"^shakeout-{Regex.Escape(name)}-\w+$");
    }
}
