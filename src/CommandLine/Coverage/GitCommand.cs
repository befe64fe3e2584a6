using System.Diagnostics;

namespace Shakeout.CommandLine.Coverage;

/// <summary>Asks git what has changed.</summary>
internal static class GitCommand
{
    /// <summary>What differs between a commit and the files as they are.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="reference">The commit: a branch, a tag, a hash.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such commit.</exception>
    public static async Task<string> DiffAsync(string root, string reference, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/", "--end-of-options", reference, "--"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var (output, error) = (git.StandardOutput.ReadToEndAsync(cancellationToken), git.StandardError.ReadToEndAsync(cancellationToken));
            await git.WaitForExitAsync(cancellationToken);
            return git.ExitCode == 0 ? await output
                : throw new UsageException($"git does not say what changed since '{reference}': {(await error).Split('\n')[0]}\nName a branch, a tag or a commit that is here; in CI, fetch it first with\n  git fetch origin {reference}");
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new UsageException($"'git' could not be started: {problem.Message}\nPut it on the PATH, or hand over a file with the diff.");
        }
    }
}
