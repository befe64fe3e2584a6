using System.Diagnostics;
using Shakeout.BranchCoverage.Decisions;
using Shakeout.BranchCoverage.Flow;
using Shakeout.BranchCoverage.Reports;
using Shakeout.Samples;

namespace Shakeout.BranchCoverage.Tests.Flow;

/// <summary>The labelled subject, its tests run once under a real coverlet.collector.</summary>
internal sealed class MeasuredSubject : IDisposable
{
    private readonly TemporaryFolder _folder;

    private readonly string _configuration;

    private MeasuredSubject(TemporaryFolder folder, string configuration, ModuleReport report)
    {
        (_folder, _configuration, Report) = (folder, configuration, report);
        Source = SourceFile.Read(folder["subject/Subject.cs"]);
    }

    /// <summary>What coverlet wrote.</summary>
    public ModuleReport Report { get; }

    /// <summary>The source.</summary>
    public SourceFile Source { get; }

    /// <summary>The built assembly.</summary>
    public string Assembly => _folder[$"subject/bin/{_configuration}/net10.0/Subject.dll"];

    /// <summary>Builds and runs.</summary>
    /// <param name="coverlet">The version of the collector.</param>
    /// <param name="configuration">Debug or Release.</param>
    public static async Task<MeasuredSubject> RunAsync(string coverlet, string configuration)
    {
        var folder = new TemporaryFolder();
        folder.Write("subject/Subject.csproj", Project(""));
        folder.Write("subject/Subject.cs", Text("Subject.cs"));
        folder.Write("calls/Calls.csproj", Project($"""
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
            <PackageReference Include="coverlet.collector" Version="{coverlet}" />
            <PackageReference Include="xunit" Version="2.9.3" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
            <ProjectReference Include="../subject/Subject.csproj" />
            """));
        folder.Write("calls/Calls.cs", Text("Calls.cs"));
        await RunAsync(folder["calls"], "test", "--configuration", configuration, "--collect:XPlat Code Coverage;Format=json", "--results-directory:" + folder["results"], "--nologo");
        var path = Directory.EnumerateFiles(folder["results"], "coverage.json", SearchOption.AllDirectories).First();
        var report = ReportReader.Read(new ReportFile("coverage.json", path));
        return new(folder, configuration, report.Modules.Single(module => module.Name == "Subject.dll"));
    }

    /// <summary>What the engine says of it.</summary>
    public FlowResult Observe() => FlowEngine.Observe(Report, Assembly, [Source], TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Dispose();

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Flow", "Subject", name));

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, await output + await errors);
    }
}
