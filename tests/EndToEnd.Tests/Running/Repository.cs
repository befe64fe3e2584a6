using System.Reflection;

namespace Shakeout.EndToEnd.Tests.Running;

/// <summary>Where things are.</summary>
internal static class Repository
{
    /// <summary>The root folder, in which the tool runs.</summary>
    public static string Root { get; } = Metadata("Repository");

    /// <summary>The configuration that the tool was built in.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The built tool.</summary>
    public static string Tool { get; } = At($"artifacts/bin/CommandLine/{Configuration.ToLowerInvariant()}/Shakeout.CommandLine.dll");

    /// <summary>A built subject, as seen from the root: tests that name it that way read alike on every machine.</summary>
    public static string Subject(string name) => $"artifacts/bin/{name}/debug/Subjects.{name}.dll";

    /// <summary>A file or folder below the root.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    private static string Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
