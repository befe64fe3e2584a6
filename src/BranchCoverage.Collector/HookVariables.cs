namespace Shakeout.BranchCoverage.Collector;

/// <summary>The environment variables that send the startup hook into a child process, and tell it where to write.</summary>
internal static class HookVariables
{
    private const string Hooks = "DOTNET_STARTUP_HOOKS";
    private const string FolderOfCounts = "SHAKEOUT_TEST_COUNTS";

    private static string Here => typeof(HookVariables).Assembly.Location;

    /// <summary>Sets them for the processes that this one starts.</summary>
    public static void Set(string folder)
    {
        var others = Environment.GetEnvironmentVariable(Hooks);
        Environment.SetEnvironmentVariable(Hooks, string.IsNullOrEmpty(others) ? Here : others + Path.PathSeparator + Here);
        Environment.SetEnvironmentVariable(FolderOfCounts, folder);
    }

    /// <summary>Takes them out again, so that what the tests start knows nothing of it.</summary>
    /// <returns>The folder; null where there is none.</returns>
    public static string? Take()
    {
        var others = (Environment.GetEnvironmentVariable(Hooks) ?? "").Split(Path.PathSeparator).Where(hook => hook.Length > 0 && hook != Here).ToList();
        var folder = Environment.GetEnvironmentVariable(FolderOfCounts);
        Environment.SetEnvironmentVariable(Hooks, others.Count == 0 ? null : string.Join(Path.PathSeparator, others));
        Environment.SetEnvironmentVariable(FolderOfCounts, null);
        return string.IsNullOrEmpty(folder) ? null : folder;
    }
}
