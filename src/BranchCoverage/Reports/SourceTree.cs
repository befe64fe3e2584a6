using System.IO.Enumeration;

namespace Shakeout.BranchCoverage.Reports;

/// <summary>The files under a root by name: what a path of another machine is matched with.</summary>
internal sealed class SourceTree(string root)
{
    private static readonly string[] NoSource = [".git", "node_modules", "artifacts"];

    private readonly ILookup<string, string> _byName = Files(root).ToLookup(path => Path.GetFileName(path), StringComparer.Ordinal);

    /// <summary>The file that shares the longest end with a path; null where none does, or several do.</summary>
    /// <remarks>
    /// A name alone is not enough where the path has folders: another <c>Program.cs</c> is another file. Only right under the
    /// root it is, for there the folders may be those of the other machine.
    /// </remarks>
    public string? Find(string path)
    {
        var segments = Segments(path);
        if (segments.Length == 0)
            return null;
        var best = _byName[segments[^1]].GroupBy(file => Shared(Segments(file), segments)).MaxBy(group => group.Key)?.ToList();
        return best is [var only] && (Shared(Segments(only), segments) > 1 || segments.Length == 1 || Path.GetDirectoryName(only) == root) ? only : null;
    }

    private static int Shared(string[] one, string[] other)
    {
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[^(shared + 1)] == other[^(shared + 1)])
            shared++;
        return shared;
    }

    private static string[] Segments(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Files(string root) => new FileSystemEnumerable<string>(
        root, (ref FileSystemEntry entry) => entry.ToFullPath(),
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !NoSource.Contains(entry.FileName.ToString()),
    };
}
