using Shakeout.Fixtures.Machine;

namespace Shakeout.Fixtures.Tests.Machine;

[Collection(WholeProcess.Name)]
public sealed class ACurrentFolder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly RequestLog _log = new();
    private readonly TemporaryFolder _folder;

    public ACurrentFolder() => _folder = new TemporaryFolder(_log.Request());

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Dispose();
    }

    [Fact]
    public void Is_the_processs_for_the_test_and_then_what_it_was()
    {
        var current = new CurrentFolder(_log.Request());
        _folder.Write("below/a.txt", "text");

        current.Use(_folder.Path);
        current.Use("below");
        var read = File.ReadAllText("a.txt");
        current.Dispose();

        read.ShouldBe("text");
        Directory.GetCurrentDirectory().ShouldBe(_before);
    }

    [Fact]
    public void Is_put_back_when_the_code_under_test_moved()
    {
        var current = new CurrentFolder(_log.Request());

        Directory.SetCurrentDirectory(_folder.Path);
        current.Dispose();

        Directory.GetCurrentDirectory().ShouldBe(_before);
    }

    [Fact]
    public void Is_put_back_when_the_folder_in_use_is_gone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can delete a current folder there.");
        var current = new CurrentFolder(_log.Request());

        current.Use(_folder.Path);
        Directory.Delete(_folder.Path);
        current.Dispose();

        Directory.GetCurrentDirectory().ShouldBe(_before);
    }

    [Fact]
    public void Is_the_nearest_one_above_when_the_one_to_go_back_to_is_gone()
    {
        var gone = _folder.SubFolder("a/b/c");
        Directory.SetCurrentDirectory(gone);
        var current = new CurrentFolder(_log.Request());
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_folder.PathOf("a/b"), recursive: true);

        var above = _folder.PathOf("a");
        Should.Throw<FixtureException>(current.Dispose).Message.ShouldBe(
            $"The folder '{gone}', the current one before the test, is gone: the test or the code under test deleted it. The current folder is now '{above}'.");
        Directory.GetCurrentDirectory().ShouldBe(above);
    }

    [Fact]
    public void Must_exist_to_be_put_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can delete a current folder there.");
        Directory.SetCurrentDirectory(_folder.Path);
        Directory.Delete(_folder.Path);

        Should.Throw<FixtureException>(() => new CurrentFolder(_log.Request())).Message.ShouldBe(
            "The current folder of the process was deleted before 'Shop.Tests.OrderTests.Writes(count: 2)' began, so it could not be put back. A test that ran earlier moved into a folder and deleted it: let that one ask for CurrentFolder.");
    }

    [Fact]
    public void Must_exist_to_be_used()
    {
        using var current = new CurrentFolder(_log.Request());

        Should.Throw<FixtureException>(() => current.Use("no such")).Message.ShouldBe(
            $"There is no folder 'no such' to make the current one; the current one is '{_before}'. Make it first, or use the path of a TemporaryFolder.");
    }

    [Fact]
    public void Is_told_as_it_is_when_another_does_not_exist()
    {
        using var current = new CurrentFolder(_log.Request());
        current.Use(_folder.Path);

        Should.Throw<FixtureException>(() => current.Use("no such")).Message.ShouldBe(
            $"There is no folder 'no such' to make the current one; the current one is '{Directory.GetCurrentDirectory()}'. Make it first, or use the path of a TemporaryFolder.");
    }

    [Fact]
    public void Is_told_as_gone_when_another_does_not_exist_either()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Nobody can delete a current folder there.");
        using var current = new CurrentFolder(_log.Request());
        current.Use(_folder.SubFolder("gone"));
        Directory.Delete(_folder.PathOf("gone"));

        Should.Throw<FixtureException>(() => current.Use("no such")).Message.ShouldBe(
            "There is no folder 'no such' to make the current one; the current one was deleted. Make it first, or use the path of a TemporaryFolder.");
    }
}
