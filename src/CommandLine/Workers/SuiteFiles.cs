using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyModel;
using Shakeout.CommandLine.Suites;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>What the files beside a test assembly say about how to host it.</summary>
internal static class SuiteFiles
{
    /// <summary>The command that has a worker load the suite.</summary>
    public static WorkerCommand.Load LoadCommand(SuiteAssembly suite)
    {
        var agentPath = Path.Combine(AppContext.BaseDirectory, "worker", $"Shakeout.TestOrderShuffler.Worker.{Agent(suite)}.dll");
        return new(suite.Path, agentPath, ProjectAssemblies(suite), Settings(suite));
    }

    private static string Agent(SuiteAssembly suite)
    {
        if (suite.Framework == SuiteFramework.XunitV2)
            return "XunitV2";
        var core = Path.Combine(Path.GetDirectoryName(suite.Path)!, "xunit.v3.core.dll");
        return File.Exists(core) && AssemblyName.GetAssemblyName(core).Version is { Major: >= 4 } ? "XunitV3Release4" : "XunitV3";
    }

    /// <summary>The major version of the runtime that the suite was built for, or null when its files do not say.</summary>
    public static int? RuntimeMajor(SuiteAssembly suite)
    {
        using var file = File.OpenRead(Path.ChangeExtension(suite.Path, ".runtimeconfig.json"));
        using var config = JsonDocument.Parse(file);
        var options = config.RootElement.GetProperty("runtimeOptions");
        var frameworks = options.TryGetProperty("frameworks", out var several) ? several.EnumerateArray().ToList()
            : options.TryGetProperty("framework", out var one) ? [one] : [];
        return frameworks.Where(framework => framework.GetProperty("name").GetString() == "Microsoft.NETCore.App")
            .Select(framework => Version.TryParse(framework.GetProperty("version").GetString(), out var version) ? version.Major : (int?)null)
            .FirstOrDefault();
    }

    // The dependency file tells what was built from source from what came in a package. A test framework built from
    // source is shared all the same: the agent has to meet the same copy in every order.
    private static List<string> ProjectAssemblies(SuiteAssembly suite)
    {
        var path = Path.ChangeExtension(suite.Path, ".deps.json");
        if (!File.Exists(path))
            return [suite.Name];
        try
        {
            using var file = File.OpenRead(path);
            using var reader = new DependencyContextJsonReader();
            return [.. reader.Read(file).RuntimeLibraries.Where(library => library.Type != "package")
                .SelectMany(library => library.RuntimeAssemblyGroups.SelectMany(group => group.AssetPaths))
                .Select(Path.GetFileNameWithoutExtension).OfType<string>().Append(suite.Name)
                .Where(name => !IsXunit(name)).Distinct()];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            throw new SuiteException($"The dependency file '{path}' cannot be read: {exception.Message}\nBuild the suite once more.");
        }
    }

    private static bool IsXunit(string assembly)
        => ((string[])["xunit.abstractions", "xunit.assert", "xunit.core", "xunit.execution.", "xunit.runner.", "xunit.v3."])
            .Any(own => assembly.StartsWith(own, StringComparison.OrdinalIgnoreCase));

    private static List<KeyValuePair<string, string>> Settings(SuiteAssembly suite)
    {
        var folder = Path.GetDirectoryName(suite.Path)!;
        var path = ((string[])[$"{suite.Name}.xunit.runner.json", "xunit.runner.json"])
            .Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
            return [];
        try
        {
            using var settings = JsonDocument.Parse(File.ReadAllText(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (settings.RootElement.ValueKind != JsonValueKind.Object)
                throw new JsonException("It holds no object.");
            return [.. settings.RootElement.EnumerateObject()
                .Where(setting => setting.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                .Select(setting => KeyValuePair.Create(setting.Name, setting.Value.ToString() is "True" or "False" ? setting.Value.GetRawText() : setting.Value.ToString()))];
        }
        catch (JsonException exception)
        {
            throw new SuiteException($"The runner settings '{path}' are not valid JSON: {exception.Message}\nCorrect the file, or remove it.");
        }
    }
}
