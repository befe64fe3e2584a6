using Shakeout.Fixtures.Settings;

namespace Shakeout.Fixtures.Tests.Settings;

/// <summary>A folder of settings, the variables that a test says are set, and what comes of loading them.</summary>
internal sealed class SettingsOfATest : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shakeout-settings-").FullName;

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What loading told.</summary>
    public RequestLog Log { get; } = new();

    public string Folder => Path.Combine(_root, "settings");

    public TestSettingsOptions Options => new() { Environment = "web.checkout.local", Folder = Folder, Variables = Variables };

    /// <summary>Writes a file of the settings folder.</summary>
    public SettingsOfATest Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public TestSettings Load(TestSettingsOptions? options = null) => TestSettings.Load(Log.Request(), options ?? Options);

    /// <summary>Why loading is refused.</summary>
    public string Refusal(TestSettingsOptions? options = null) => Stable(Should.Throw<FixtureException>(() => Load(options)).Message);

    /// <summary>The merged settings, a line each: key, value as shown, origin.</summary>
    public string Merged()
    {
        var folder = SettingsFolder.Open(Folder);
        var settings = MergedSettings.Load(folder, folder.Find("web.checkout.local"), Variables);
        return string.Join('\n', settings.All.Select(setting => $"{setting.Key} = {setting.Shown}  {setting.Winner.Where}"));
    }

    public string Stable(string message) => message.Replace(_root, "ROOT", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
