using System.Reflection;

namespace Shakeout.XunitV3.Running;

/// <summary>Where the fixtures of a run are told about.</summary>
internal static class TracePath
{
    /// <summary>The environment variable that names another file, relative to where the run was started, or says <c>off</c>.</summary>
    public const string Variable = "SHAKEOUT_FIXTURES_FILE";

    /// <summary>The file for the tests of an assembly; null for none.</summary>
    public static string? For(Assembly assembly) => Environment.GetEnvironmentVariable(Variable) switch
    {
        "off" => null,
        { Length: > 0 } path => StartFolder.PathOf(path),
        _ => Path.Combine(AppContext.BaseDirectory, "TestResults", $"{assembly.GetName().Name}.fixtures.txt"),
    };
}
