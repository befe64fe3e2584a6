using System.Runtime.Versioning;
using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

public sealed class AFolderThatWithstands : IDisposable
{
    private readonly TemporaryFolder _folder = new(new RequestLog().Request());

    public void Dispose() => _folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Is_tried_again_without_its_read_only_marks()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no modes there.");
        var below = _folder.SubFolder("a/b");
        File.SetUnixFileMode(below, UnixFileMode.None);
        var events = new List<string>();

        new FolderRemoval(_ =>
        {
            events.Add($"delete, while the folder below has mode {File.GetUnixFileMode(below)}");
            if (events.Count == 1)
                throw new UnauthorizedAccessException();
        }).Remove(_folder.Path, "T");

        events.ShouldBe(["delete, while the folder below has mode None", "delete, while the folder below has mode UserExecute, UserWrite, UserRead"]);
    }

    [Fact]
    public void Is_an_error_that_names_what_is_left()
    {
        _folder.Write("logs/b.log", "");
        _folder.Write("a.db", "");
        var cause = new IOException("The file 'a.db' is being used by another process.");

        var error = Should.Throw<FixtureException>(() => new FolderRemoval(_ => throw cause).Remove(_folder.Path, "OrderTests.Writes"));

        error.Message.Replace('\\', '/').ShouldBe($"The temporary folder '{_folder.Path}' of 'OrderTests.Writes' could not be deleted: The file 'a.db' is being used by another process. "
            + "Left in it: 'a.db', 'logs/b.log'. Close what the test or the code under test has opened there, then delete the folder, as another user if that one made what is left.");
        error.InnerException.ShouldBeSameAs(cause);
    }

    [Fact]
    public void Is_the_same_error_when_its_marks_belong_to_another()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where all folders may be ours, none withstands.");
        var cause = new UnauthorizedAccessException("Access to the path is denied.");

        var error = Should.Throw<FixtureException>(() => new FolderRemoval(_ => throw cause).Remove("/proc/self/fdinfo", "OrderTests.Writes"));

        error.Message.ShouldStartWith("The temporary folder '/proc/self/fdinfo' of 'OrderTests.Writes' could not be deleted: Access to the path is denied. Left in it: '");
        error.Message.ShouldEndWith("Close what the test or the code under test has opened there, then delete the folder, as another user if that one made what is left.");
        error.InnerException.ShouldBeSameAs(cause);
    }
}
