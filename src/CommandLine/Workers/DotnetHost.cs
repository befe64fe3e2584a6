using System.Runtime.InteropServices;

namespace Shakeout.CommandLine.Workers;

/// <summary>The <c>dotnet</c> that this tool itself runs on.</summary>
internal static class DotnetHost
{
    /// <summary>Its full path; <c>dotnet</c>, to be found on PATH, for a tool that brings its own runtime.</summary>
    public static string Path { get; } = Find();

    // <root>/shared/Microsoft.NETCore.App/<version>/ holds the runtime, <root>/dotnet starts it.
    private static string Find()
    {
        var root = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent?.FullName;
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        return root is not null && File.Exists(System.IO.Path.Combine(root, name)) ? System.IO.Path.Combine(root, name) : "dotnet";
    }
}
