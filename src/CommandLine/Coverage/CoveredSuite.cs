using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Coverage;

/// <summary>A suite, and the projects that it tests.</summary>
/// <param name="Found">The suite.</param>
/// <param name="Projects">The projects under test; the suite's own where it references none.</param>
internal sealed record CoveredSuite(FoundSuite Found, IReadOnlyList<ReferencedProject> Projects)
{
    /// <summary>Whether the code under test lies in the suite itself.</summary>
    public bool TestsItself => Projects is [var only] && Path.GetFileName(only.Assembly) == Path.GetFileName(Found.Assembly.Path);

    /// <summary>Asks MSBuild what a suite references.</summary>
    public static async Task<CoveredSuite> OfAsync(FoundSuite found, CompiledProjects compiled, CancellationToken cancellationToken)
    {
        if (found.Project is not { } project)
            return new(found, []);
        var references = (await compiled.ReferencedByAsync(project, cancellationToken)).Where(IsCSharp).ToList();
        return new(found, references.Count > 0 ? references : [new(project.Path, found.Assembly.Path, project.Framework)]);
    }

    private static bool IsCSharp(ReferencedProject project) => project.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);
}
