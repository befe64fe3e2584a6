using System.Globalization;
using System.Text;

namespace Shakeout.Coverage.Benchmark;

/// <summary>A project of 30,000 lines that decides in every usual way, and tests that take about half of its outcomes. Every run writes the same one.</summary>
internal sealed class AnalysedProject
{
    private const int Files = 134;
    private const int MethodsPerFile = 6;

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", "analysed");

    /// <summary>The project of its tests.</summary>
    public static string Tests { get; } = Path.Combine(Folder, "Analysed.Tests");

    /// <summary>Writes it.</summary>
    /// <returns>How many lines of code it has.</returns>
    public static async Task<int> WriteAsync()
    {
        var code = Directory.CreateDirectory(Path.Combine(Folder, "Analysed")).FullName;
        Directory.CreateDirectory(Tests);
        await File.WriteAllTextAsync(Path.Combine(code, "Analysed.csproj"), Project(""));
        await File.WriteAllTextAsync(Path.Combine(Tests, "Analysed.Tests.csproj"), Project("""
            <ItemGroup>
              <PackageReference Include="Microsoft.NET.Test.Sdk" />
              <PackageReference Include="coverlet.collector" VersionOverride="8.0.1" />
              <PackageReference Include="xunit" />
              <PackageReference Include="xunit.runner.visualstudio" />
              <ProjectReference Include="../Analysed/Analysed.csproj" />
              <Using Include="Xunit" />
            </ItemGroup>
            """));
        var lines = 0;
        var tests = new StringBuilder();
        for (var file = 0; file < Files; file++)
        {
            var source = SourceOf(file);
            lines += source.Count(letter => letter == '\n');
            await File.WriteAllTextAsync(Path.Combine(code, $"Part{file}.cs"), source);
            tests.Append(string.Create(CultureInfo.InvariantCulture, $"public class Part{file}Tests {{ [Theory] [InlineData({file % 7})] [InlineData(12)] public void Runs(int n) => Assert.True(new Analysed.Part{file}(n).All() >= 0); }}\n"));
        }

        await File.WriteAllTextAsync(Path.Combine(Tests, "Tests.cs"), tests.ToString());
        return lines;
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>$(MSBuildProjectName)</AssemblyName>
            <RunAnalyzers>false</RunAnalyzers>
            <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
            <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
            <!-- It lies where no sources are looked for. -->
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="*.cs" />
          </ItemGroup>
        {items}
        </Project>
        """;

    private static string SourceOf(int file)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"namespace Analysed;\n\npublic sealed class Part{file}(int start)\n{{\n    private string? _name = start > 3 ? \"name\" : null;\n\n"));
        text.Append("    public int All() => ").AppendJoin(" + ", Enumerable.Range(0, MethodsPerFile).Select(method => $"Step{method}(start)")).Append(";\n");
        for (var method = 0; method < MethodsPerFile; method++)
            text.Append(Method.Replace("METHOD", method.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return text.Append("}\n").ToString();
    }

    private const string Method = """

            public int StepMETHOD(int n)
            {
                var sum = 0;
                if (n > METHOD && _name is not null)
                {
                    sum += _name?.Length ?? 0;
                }
                for (var i = 0; i < n; i++)
                {
                    if (i % 2 == 0 || i > 7)
                        sum += i;
                }
                switch (n)
                {
                    case 0:
                    case 1:
                        sum++;
                        break;
                    case > 10:
                        sum += 3;
                        break;
                    default:
                        sum += 2;
                        break;
                }
                try
                {
                    sum += n is > 2 and < 9 ? 4 : 5;
                }
                catch (System.ArithmeticException)
                {
                    return -1;
                }
                return sum;
            }

        """;
}
