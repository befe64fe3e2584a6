using System.Reflection;
using System.Runtime.CompilerServices;

namespace Shakeout.Docs.Tests;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Here());

    /// <summary>What these tests, and with them the tool and the samples, were built as.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Configuration").Value!;

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>A program that was built here.</summary>
    public static string Built(string project, string assembly)
        => PathOf($"artifacts/bin/{project}/{Configuration.ToLowerInvariant()}/{assembly}.dll");

    /// <summary>All pages: the README and what lies under docs.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file)).Order(StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
