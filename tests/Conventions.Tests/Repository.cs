using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Shakeout.Conventions.Tests;

/// <summary>The files of the repository, as git knows them: tracked, and new ones that are not ignored.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Here());

    public static IReadOnlyList<string> Files { get; } =
        [.. List().Where(file => File.Exists(PathOf(file))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>C# of src, tests and benchmarks. Subjects are other people's suites: some must be ugly.</summary>
    public static IEnumerable<string> Sources { get; } = Files.Where(file =>
        file.EndsWith(".cs", StringComparison.Ordinal) && IsUnder(file, "src", "tests", "benchmarks") && !IsSubject(file));

    public static IEnumerable<Project> Projects { get; } = Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(file => new Project(file)).ToList();

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static bool IsSubject(string file) => IsUnder(file, "tests/Subjects");

    public static bool IsUnder(string file, params IEnumerable<string> folders)
        => folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return files.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
