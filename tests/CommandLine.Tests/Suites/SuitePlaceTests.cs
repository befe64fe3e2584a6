using Shakeout.CommandLine.Suites;
using Shakeout.Samples;

namespace Shakeout.CommandLine.Tests.Suites;

public sealed class SuitePlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_a_project()
    {
        _folder.Write("Shop.Tests.csproj", "");

        Found("Shop.Tests.csproj").ShouldBe("Shop.Tests.csproj");
        Found(".").ShouldBe("Shop.Tests.csproj");
    }

    [Fact]
    public void Is_every_project_below_a_folder_but_none_that_was_built_or_fetched()
    {
        foreach (var project in (string[])["b/B.fsproj", "a/deep/A.csproj", "a/bin/X.csproj", "node_modules/Y.csproj", ".git/Z.csproj"])
            _folder.Write(project, "");

        Found(".").ShouldBe("a/deep/A.csproj b/B.fsproj");
    }

    [Fact]
    public void Is_what_a_solution_names_of_dotnet_projects()
    {
        _folder.Write("Stray.csproj", "");
        _folder.Write("tests/Shop.Tests/Shop.Tests.csproj", "");
        _folder.Write("src/Shop.csproj", "");
        _folder.Write("Shop.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Shop.Tests", "tests\Shop.Tests\Shop.Tests.csproj", "{1}"
            EndProject
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Shop", "src\Shop.csproj", "{2}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "docs", "docs", "{3}"
            EndProject
            Project("{X}") = "Setup", "Setup.vcxproj", "{4}"
            EndProject
            """);
        _folder.Write("Shop.slnx", """
            <Solution>
              <Folder Name="/tests/"><Project Path="tests/Shop.Tests/Shop.Tests.csproj" /></Folder>
            </Solution>
            """);

        Found("Shop.sln").ShouldBe("src/Shop.csproj tests/Shop.Tests/Shop.Tests.csproj");
        Found("Shop.slnx").ShouldBe("tests/Shop.Tests/Shop.Tests.csproj");
        Found(".").ShouldBe("tests/Shop.Tests/Shop.Tests.csproj");
    }

    [Fact]
    public void Is_refused_when_nothing_is_there()
        => Refusal("nowhere").ShouldBe("There is no file or folder 'nowhere'.\nName a test project, a folder or a solution that holds one, or a built test assembly.");

    [Fact]
    public void Is_refused_when_the_folder_holds_no_project()
        => Refusal(".").ShouldBe("There is no project and no solution in '.' or below it.\nName a test project, a folder or a solution that holds one, or a built test assembly.");

    [Fact]
    public void Is_refused_when_several_solutions_could_be_meant()
    {
        _folder.Write("A.sln", "");
        _folder.Write("B.slnx", "<Solution/>");

        Refusal(".").ShouldBe("'.' holds several solutions. Name one of them:\n  B.slnx\n  A.sln");
    }

    [Fact]
    public void Is_refused_when_a_solution_names_a_project_that_is_gone()
    {
        _folder.Write("A.slnx", "<Solution><Project Path='gone/Gone.csproj'/></Solution>");

        Refusal("A.slnx").ShouldBe("The solution 'A.slnx' names projects that do not exist:\n  gone/Gone.csproj");
    }

    [Fact]
    public void Is_refused_when_a_solution_is_no_XML()
        => Refusal(Path.GetFileName(_folder.Write("A.slnx", "hello"))).ShouldStartWith("'A.slnx' is no solution: ");

    [Fact]
    public void Is_refused_with_the_assembly_to_name_instead_of_the_program()
    {
        _folder.Write("bin/Shop.Tests", "");
        _folder.Write("bin/Shop.Tests.dll", "");

        Refusal("bin/Shop.Tests").ShouldBe("'bin/Shop.Tests' is no project, solution or assembly.\nName the assembly beside it:\n  bin/Shop.Tests.dll");
    }

    private string Found(string path)
        => string.Join(' ', SuitePlace.Find(Request(path)).Projects.Select(project => Path.GetRelativePath(_folder.Path, project)));

    private string Refusal(string path) => Should.Throw<UsageException>(() => SuitePlace.Find(Request(path))).Message;

    private SuiteRequest Request(string path) => new() { Path = path, Folder = _folder.Path };
}
