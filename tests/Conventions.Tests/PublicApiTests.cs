using System.Reflection;
using Shakeout.Conventions.Tests.PublicApi;

namespace Shakeout.Conventions.Tests;

/// <summary>What the packages show the world is what was reviewed: PublicApi.txt beside each project.</summary>
public sealed class PublicApiTests
{
    /// <summary>Names that users import beside ours.</summary>
    private static readonly string[] Taken =
        ["Fixture", "IFixture", "Faker", "Person", "Database", "Randomizer", "TestContext", "Record", "IClassFixture", "Respawner"];

    private static readonly string[] Hollow = ["Manager", "Helper", "Util", "Utils", "Service", "Impl", "Base"];

    public static TheoryData<string> Packages => ["BranchCoverage", "CurrentTest", "Factories", "Factories.EntityFramework", "Factories.XunitV3", "Fixtures", "XunitV3", "TestOrderShuffler", "CommandLine"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Is_the_reviewed_one(string project)
    {
        var file = Repository.PathOf($"src/{project}/PublicApi.txt");
        var surface = Surface(project);
        if (Environment.GetEnvironmentVariable("SHAKEOUT_ACCEPT") == "1")
            File.WriteAllText(file, surface);

        (File.Exists(file) ? File.ReadAllText(file) : string.Empty).ShouldBe(surface,
            $"The public surface of {project} is not what 'src/{project}/PublicApi.txt' says. If the change is meant, accept it with\n  SHAKEOUT_ACCEPT=1 dotnet test tests/Conventions.Tests");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Has_names_that_stand_in_nobodys_way(string project)
        => Types(project).Select(type => type.Name)
            .Where(name => Taken.Contains(name) || Hollow.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Covers_every_package()
        => Repository.Projects.Where(project => Repository.IsUnder(project.File, "src")
                && Repository.Read(project.File).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Select(project => project.Name).ShouldBe(Packages.Select(row => row.Data), ignoreOrder: true);

    private static string Surface(string project)
    {
        var types = Types(project).Select(type => string.Concat(Declaration.Members(type).Select(Declaration.Of)
            .Order(StringComparer.Ordinal).Select(member => $"    {member}\n").Prepend($"{Declaration.Of(type)}\n"))).ToList();
        return types.Count == 0 ? "(no public types)\n" : string.Join('\n', types);
    }

    private static IEnumerable<Type> Types(string project)
        => Assembly.Load($"Shakeout.{project}").GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);
}
