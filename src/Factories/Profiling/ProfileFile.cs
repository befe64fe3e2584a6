namespace Shakeout.Factories.Profiling;

/// <summary>Where the profile of a process is written.</summary>
internal static class ProfileFile
{
    private const string Variable = "SHAKEOUT_FACTORIES_FILE";

    /// <summary>Writes it: to the file that <c>SHAKEOUT_FACTORIES_FILE</c> names, else to <c>TestResults/factories.txt</c> beside the tests.</summary>
    public static void Write(Profile profile)
    {
        var path = Path.GetFullPath(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Path.Combine("TestResults", "factories.txt"), AppContext.BaseDirectory);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, ProfileText.Of(profile));
    }
}
