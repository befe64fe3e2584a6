using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Shakeout.Benchmarks;

/// <summary>A suite of many small tests, written and built for the benchmark. It tells what it used when it ends.</summary>
internal sealed class GeneratedSuite
{
    private const int TestsPerClass = 100;

    private readonly string _folder;
    private readonly string _name;

    private GeneratedSuite(string folder, string name) => (_folder, _name) = (folder, name);

    /// <summary>Its project folder.</summary>
    public string Project => _folder;

    /// <summary>Writes and builds one.</summary>
    /// <param name="kind">Its tests.</param>
    /// <param name="tests">How many; a multiple of 100.</param>
    public static async Task<GeneratedSuite> BuildAsync(SuiteKind kind, int tests)
    {
        var name = $"{kind.Name}{tests}";
        var folder = Path.Combine(Repository.Root, "artifacts", "benchmarks", name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.csproj"), ProjectOf(kind));
        await File.WriteAllTextAsync(Path.Combine(folder, "Tests.cs"), SourceOf(kind, tests));
        await Command.RunAsync("build", folder, "-c", "Release");
        return new(folder, name);
    }

    /// <summary>Runs all its tests once, in one process.</summary>
    /// <param name="measuresMemory">Whether the heap is measured, which takes CPU time itself.</param>
    public async Task<Usage> RunAsync(bool measuresMemory = false)
    {
        var file = Path.Combine(_folder, "usage.txt");
        File.Delete(file);
        var start = new ProcessStartInfo("dotnet", [Assembly, "-parallel", "none", "-preEnumerateTheories", "-noColor"])
        {
            RedirectStandardOutput = true,
            Environment = { ["USAGE_FILE"] = file, ["USAGE_MEMORY"] = measuresMemory ? "1" : "" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{_name} exited with {process.ExitCode}:\n{output}");
        var values = (await File.ReadAllTextAsync(file)).Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return new(TimeSpan.FromMilliseconds(values[0]), (long)values[1]);
    }

    private string Assembly => Path.Combine(Repository.Root, "artifacts", "bin", _name, "release", $"{_name}.dll");

    private static string ProjectOf(SuiteKind kind) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <AssemblyName>$(MSBuildProjectName)</AssemblyName>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
            <RunAnalyzers>false</RunAnalyzers>
            <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
          </PropertyGroup>
          <ItemGroup>
            <Compile Include="Tests.cs" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="xunit.runner.visualstudio" />
            <PackageReference Include="xunit.v3" />
          </ItemGroup>
        {(kind.UsesFixtures ? """
          <PropertyGroup>
            <RestoreAdditionalProjectSources>$(MSBuildThisFileDirectory)../feed</RestoreAdditionalProjectSources>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)../packages</RestorePackagesPath>
            <RestoreFallbackFolders>$(NuGetPackageRoot)</RestoreFallbackFolders>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Shakeout.XunitV3" VersionOverride="$(Version)" />
          </ItemGroup>
        """ : "")}
        </Project>
        """;

    private static string SourceOf(SuiteKind kind, int tests)
    {
        var text = new StringBuilder(kind.UsesFixtures ? Imports : "").Append(Preamble).Append(kind.UsesFixtures ? Fixtures : "");
        for (var number = 0; number < tests; number++)
        {
            if (number % TestsPerClass == 0)
                text.Append(CultureInfo.InvariantCulture, $"{(number > 0 ? "}\n" : "")}public class C{number / TestsPerClass} {{\n");
            text.Append(string.Format(CultureInfo.InvariantCulture, kind.Test.Replace("{ }", "{{ }}", StringComparison.Ordinal), number)).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private const string Imports = """
        using Shakeout.Fixtures;
        using Shakeout.XunitV3;

        """;

    private const string Preamble = """
        using System;
        using Xunit;
        [assembly: AssemblyFixture(typeof(Usage))]
        public sealed class Usage : IDisposable
        {
            private readonly long _before = Heap();
            public void Dispose()
            {
                var kept = Heap() - _before;
                var file = Environment.GetEnvironmentVariable("USAGE_FILE");
                if (file is not null)
                    AppDomain.CurrentDomain.ProcessExit += (_, _) => System.IO.File.WriteAllText(file, FormattableString.Invariant(
                        $"{System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds} {kept}"));
            }
            private static long Heap() => Environment.GetEnvironmentVariable("USAGE_MEMORY") == "1" ? GC.GetTotalMemory(forceFullCollection: true) : 0;
        }

        """;

    private const string Fixtures = """
        [Fixture] public sealed class Depth1 { }
        [Fixture(Scope.Assembly)] public sealed class OfAssembly { }
        [Fixture(Scope.Collection)] public sealed class OfCollection(OfAssembly outer) { public object Outer => outer; }
        [Fixture(Scope.Class)] public sealed class OfClass(OfCollection outer) { public object Outer => outer; }
        [Fixture] public sealed class Depth4(OfClass outer) : IDisposable { public object Outer => outer; public void Dispose() { } }
        [Fixture] public sealed class Depth5(Depth4 outer) : IDisposable { public object Outer => outer; public void Dispose() { } }

        """;
}

/// <summary>What a run used.</summary>
/// <param name="Cpu">Processor time of the whole process.</param>
/// <param name="KeptBytes">By how much the heap grew from before the first test to after the last.</param>
internal sealed record Usage(TimeSpan Cpu, long KeptBytes);
