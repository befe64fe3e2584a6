namespace Shakeout.Benchmarks;

/// <summary>The checkout that the benchmark was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Testing.sln</c>.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The project folder of a test subject.</summary>
    public static string Subject(string name) => Path.Combine(Root, "tests", "Subjects", name);

    private static string Find(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Testing.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Run the benchmark from a build inside the repository.");
    }
}
