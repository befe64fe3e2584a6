namespace Subjects.BranchCorpus.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void Command_lines_are_read()
    {
        var options = Options.Parse("a.cs", "-v", "--output=x.json", "--jobs=4", "b.cs");
        Assert.Equal("a.cs b.cs Debug x.json 4", $"{string.Join(' ', options.Files)} {options.Level} {options.Output} {options.Jobs}");
        Assert.Equal("y.json", Options.Parse("-o", "y.json").Output);
        Assert.True(Options.Parse("-h", "--jobs=4").Help);
        Assert.Throws<ArgumentException>(() => Options.Parse("--jobs=0"));
        Assert.Throws<ArgumentException>(() => Options.Parse("--jobs=many"));
    }

    [Fact]
    public void Releases_are_read()
    {
        Assert.Equal(new Release(1, 2, 3), Release.Parse("v1.2.3"));
        Assert.Equal(new Release(1, 2, 0, "beta"), Release.Parse("1.2.x-beta"));
        Assert.Null(Release.Parse("1"));
    }

    [Fact]
    public void Releases_are_ordered()
    {
        Assert.True(new Release(1, 2, 3).CompareTo(new Release(1, 3, 0)) < 0);
        Assert.True(new Release(1, 2, 3).CompareTo(new Release(1, 2, 3, "beta")) > 0);
        Assert.Equal("1.2 1.2.0-beta", $"{new Release(1, 2, 0)} {new Release(1, 2, 0, "beta")}");
    }

    [Fact]
    public void The_last_source_wins()
    {
        var configuration = new Configuration(new() { ["jobs"] = "2", ["name"] = "Emma" }, new() { ["jobs"] = "4", ["name"] = "" });
        Assert.Equal(4, configuration.Number("jobs", 1));
        Assert.Equal("Emma", configuration["name"]);
        Assert.Equal("by Emma 4", configuration.Expand("by ${name} ${jobs}"));
        Assert.Equal(["level"], configuration.Missing("jobs", "level"));
    }

    [Fact]
    public void Flags_are_true_or_false()
    {
        var configuration = new Configuration(new Dictionary<string, string> { ["a"] = "TRUE", ["b"] = "on" });
        Assert.True(configuration.Flag("a") && configuration.Flag("b"));
        Assert.False(configuration.Flag("c"));
    }

    [Fact]
    public void Choices_are_made()
    {
        var configuration = new Configuration(new Dictionary<string, string> { ["level"] = "error", ["other"] = "loud" });
        Assert.Equal(LogLevel.Error, configuration.Choice("level", LogLevel.Info));
        Assert.Throws<FormatException>(() => configuration.Choice("other", LogLevel.Info));
    }
}
