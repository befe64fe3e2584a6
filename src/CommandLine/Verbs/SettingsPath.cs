using Shakeout.CommandLine.Suites;

namespace Shakeout.CommandLine.Verbs;

/// <summary>Finds the settings folder that a path stands for.</summary>
internal static class SettingsPath
{
    private const string Name = "settings";

    /// <summary>The settings folder's full path.</summary>
    /// <param name="path">The folder that holds it, the folder itself, or a project beside it.</param>
    /// <param name="current">The folder that the path is relative to.</param>
    /// <exception cref="UsageException">There is no settings folder.</exception>
    public static string Find(string path, string current)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, current));
        var isProject = File.Exists(full) && ProjectFile.Endings.Contains(Path.GetExtension(full).ToLowerInvariant());
        var folder = isProject ? Path.GetDirectoryName(full)! : full;
        if (!Directory.Exists(folder))
            throw new UsageException($"There is no folder '{path}'.\n{Remedy}");
        if (Directory.Exists(Path.Combine(folder, Name)))
            return Path.Combine(folder, Name);
        return Path.GetFileName(folder) == Name ? folder
            : throw new UsageException($"There is no folder '{Name}' {(isProject ? "beside" : "in")} '{path}'.\n{Remedy}");
    }

    private static string Remedy => $"Name the folder that holds '{Name}', that folder itself, or a project beside it.";
}
