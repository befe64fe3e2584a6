using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shakeout.Conventions.Tests;

/// <summary>How the projects hang together.</summary>
public sealed partial class ProjectTests
{
    /// <summary>Projects of src without tests of their own name, and why.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new()
    {
        ["BranchCoverage.Collector"] = "written by it, read by BranchCoverage: tested there, on programs with counters in them",
        ["TestOrderShuffler.Worker.XunitV2"] = "an agent of the worker: tested through the tool, on whole suites",
        ["TestOrderShuffler.Worker.XunitV3"] = "an agent of the worker: tested through the tool, on whole suites",
        ["TestOrderShuffler.Worker.XunitV3Release4"] = "an agent of the worker: tested through the tool, on whole suites",
    };

    private static IEnumerable<Project> Ours => Repository.Projects.Where(project => !Repository.IsSubject(project.File));

    private static IEnumerable<Project> Sources => Ours.Where(project => Repository.IsUnder(project.File, "src"));

    [Fact]
    public void Know_each_other_as_the_design_says()
    {
        var designed = DesignRow().Matches(Repository.Read("docs/design.md")).Select(row => row.Value);
        var actual = Sources.Select(project => $"| `{project.Name}` | {List(project.Knows)} | {List(project.Ships)} | {List(project.Packages)} |");

        designed.Order(StringComparer.Ordinal).ShouldBe(actual.Order(StringComparer.Ordinal), "docs/design.md says who may know whom");
    }

    [Fact]
    public void Are_all_drawn_in_the_design()
    {
        var drawing = Repository.Read("docs/design.md").Split("```")[1];
        var drawn = DrawnProject().Matches(drawing).Select(line => line.Groups["name"].Value);

        drawn.Order(StringComparer.Ordinal).ShouldBe(Sources.Select(project => project.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Take_every_version_from_one_place()
        => Ours.SelectMany(project => project.OwnVersions)
            .Except(["TestOrderShuffler.Worker.XunitV3Release4: xunit.v3.extensibility.core"]) // Compiles one agent against two releases.
            .ShouldBeEmpty("versions belong in Directory.Packages.props");

    [Fact]
    public void Use_every_version_that_is_listed()
    {
        var listed = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        var used = Repository.Projects.SelectMany(project => project.Packages)
            .Concat(XDocument.Load(Repository.PathOf("tests/Directory.Build.props")).Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));

        listed.Except(used).ShouldBeEmpty("listed in Directory.Packages.props, and used nowhere");
    }

    [Fact]
    public void Of_src_and_tests_are_all_in_the_solution()
    {
        var solution = Repository.Read("Testing.sln").Replace('\\', '/');

        Ours.Where(project => Repository.IsUnder(project.File, "src", "tests") && !solution.Contains($"\"{project.File}\"", StringComparison.Ordinal))
            .Select(project => project.File).ShouldBeEmpty("add them: dotnet sln Testing.sln add PROJECT");
    }

    [Fact]
    public void That_are_sick_are_not_in_the_solution()
    {
        var solution = Repository.Read("Testing.sln").Replace('\\', '/');

        Repository.Projects.Where(project => (Repository.IsSubject(project.File) || project.Name == "Bookshop.LegacyTests")
                && solution.Contains($"\"{project.File}\"", StringComparison.Ordinal))
            .Select(project => project.File).ShouldBeEmpty("'dotnet test Testing.sln' would run them");
    }

    [Fact]
    public void Of_src_have_tests()
    {
        var tests = Ours.Where(project => Repository.IsUnder(project.File, "tests")).Select(project => project.Name).ToHashSet();

        Sources.Select(project => project.Name)
            .Where(name => !tests.Contains(name + ".Tests") && !TestedElsewhere.ContainsKey(name)).ShouldBeEmpty();
    }

    private static string List(IEnumerable<string> names)
        => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "–";

    [GeneratedRegex(@"^\| `[\w.]+` \| [^|]* \| [^|]* \| [^|]* \|$", RegexOptions.Multiline)]
    private static partial Regex DesignRow();

    [GeneratedRegex(@"^  (?<name>[\w.]+)/ ", RegexOptions.Multiline)]
    private static partial Regex DrawnProject();
}
