using Shakeout.BranchCoverage;
using Shakeout.BranchCoverage.Gates;

namespace Shakeout.CommandLine.Coverage;

/// <summary>The lines that a change adds or rewrites, as a user names the change.</summary>
internal static class ChangedLines
{
    /// <summary>What differs between a commit and the files as they are.</summary>
    /// <exception cref="UsageException">There is no git, no repository, or no such commit.</exception>
    public static async Task<Patch> SinceAsync(string reference, string root, CancellationToken cancellationToken)
        => Parse(await GitCommand.DiffAsync(root, reference, cancellationToken));

    /// <summary>What a file with a diff holds; where there is no such file, it is a commit.</summary>
    /// <exception cref="UsageException">The file is no diff, or there is no such commit.</exception>
    public static async Task<Patch> OfAsync(string diff, string folder, string root, CancellationToken cancellationToken)
        => Path.GetFullPath(diff, folder) is var file && File.Exists(file) ? Parse(await File.ReadAllTextAsync(file, cancellationToken)) : await SinceAsync(diff, root, cancellationToken);

    private static Patch Parse(string text)
    {
        try
        {
            return UnifiedDiff.Parse(text);
        }
        catch (BranchCoverageException problem)
        {
            throw new UsageException(problem.Message);
        }
    }
}
