namespace Shakeout.XunitV3.Running;

/// <summary>The folder that a run was started in. xunit runs tests in their own, and the shell's <c>PWD</c> still tells.</summary>
internal static class StartFolder
{
    /// <summary>The full path of what the user named, relative to where the run was started.</summary>
    public static string PathOf(string path)
        => Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } start && Path.IsPathFullyQualified(start) ? start : Environment.CurrentDirectory);
}
