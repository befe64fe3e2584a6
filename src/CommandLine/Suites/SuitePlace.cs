namespace Shakeout.CommandLine.Suites;

/// <summary>What a path stands for: one built assembly, or projects.</summary>
/// <param name="Assembly">The assembly's full path, or null.</param>
/// <param name="Projects">The projects' full paths, sorted.</param>
internal sealed record SuitePlace(string? Assembly, IReadOnlyList<string> Projects)
{
    private static readonly string[] ProjectPatterns = [.. ProjectFile.Endings.Select(ending => $"*{ending}")];
    private static readonly string[] SolutionPatterns = ["*.slnx", "*.sln"];
    private static readonly string[] NotSearched = ["bin", "obj", "node_modules", "artifacts", "packages"];

    /// <summary>Looks at the path, and into solutions and folders.</summary>
    /// <exception cref="UsageException">There is no such path, or nothing there that could be a suite.</exception>
    public static SuitePlace Find(SuiteRequest request)
    {
        var path = request.FullPath;
        if (Directory.Exists(path))
            return InFolder(path, request);
        if (!File.Exists(path))
            throw new UsageException($"There is no file or folder '{request.Path}'.\nName a test project, a folder or a solution that holds one, or a built test assembly.");
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            var ending when ProjectFile.Endings.Contains(ending) => new(null, [path]),
            ".sln" or ".slnx" => InSolution(path, request),
            ".dll" => new(path, []),
            _ => throw new UsageException($"'{request.Path}' is no project, solution or assembly.\n{Remedy(path, request)}"),
        };
    }

    private static SuitePlace InFolder(string folder, SuiteRequest request)
    {
        // Solutions are often kept in both formats under one name.
        var solutions = Files(folder, SolutionPatterns).DistinctBy(Path.GetFileNameWithoutExtension).ToArray();
        if (solutions.Length > 1)
            throw new UsageException($"'{request.Path}' holds several solutions. Name one of them:\n{Lines(solutions, request)}");
        if (solutions is [var solution])
            return InSolution(solution, request);
        var projects = Files(folder, ProjectPatterns);
        if (projects.Length == 0)
            projects = [.. Below(folder).Order(StringComparer.Ordinal)];
        return projects.Length > 0 ? new(null, projects)
            : throw new UsageException($"There is no project and no solution in '{request.Path}' or below it.\nName a test project, a folder or a solution that holds one, or a built test assembly.");
    }

    private static SuitePlace InSolution(string solution, SuiteRequest request)
    {
        var projects = SolutionFile.Projects(solution);
        var missing = projects.Where(project => !File.Exists(project)).ToArray();
        if (missing.Length > 0)
            throw new UsageException($"The solution '{request.Shown(solution)}' names projects that do not exist:\n{Lines(missing, request)}");
        return projects.Count > 0 ? new(null, projects)
            : throw new UsageException($"The solution '{request.Shown(solution)}' holds no projects.");
    }

    private static IEnumerable<string> Below(string folder)
        => Directory.EnumerateDirectories(folder)
            .Where(inner => !NotSearched.Contains(Path.GetFileName(inner), StringComparer.OrdinalIgnoreCase)
                && !Path.GetFileName(inner).StartsWith('.')
                && new DirectoryInfo(inner).LinkTarget is null)
            .SelectMany(inner => Files(inner, ProjectPatterns).Concat(Below(inner)));

    private static string[] Files(string folder, IEnumerable<string> patterns)
        => [.. patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal))];

    private static string Remedy(string path, SuiteRequest request)
    {
        var assembly = Path.ChangeExtension(path, ".dll");
        if (!File.Exists(assembly))
            assembly = path + ".dll";
        return File.Exists(assembly)
            ? $"Name the assembly beside it:\n  {request.Shown(assembly)}"
            : "Name a .csproj, .fsproj, .vbproj, .sln, .slnx or .dll file, or a folder that holds one.";
    }

    private static string Lines(IEnumerable<string> files, SuiteRequest request)
        => string.Join('\n', files.Select(file => "  " + request.Shown(file)));
}
