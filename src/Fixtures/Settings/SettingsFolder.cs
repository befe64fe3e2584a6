namespace Shakeout.Fixtures.Settings;

/// <summary>A folder <c>settings</c>, and the files in it that an environment is merged from.</summary>
/// <param name="path">The folder's full path; it exists.</param>
internal sealed class SettingsFolder(string path)
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    /// <summary>The place of what holds for every environment.</summary>
    public SettingsPlace General => Place(EnvironmentName.General);

    /// <summary>Opens the folder that a test assembly reads.</summary>
    /// <exception cref="FixtureException">There is no such folder.</exception>
    public static SettingsFolder Open(string path) => Directory.Exists(path) ? new SettingsFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
        : throw new FixtureException($"""
            There is no folder '{path}'.
            Test settings are read from beside the test assembly, so that it does not matter where a run is started. Keep them in
            'settings' beside the project file, and have them copied by adding to it:
              <ItemGroup>
                <None Update="settings/**" CopyToOutputDirectory="PreserveNewest" />
              </ItemGroup>
            """);

    /// <summary>The names of all environments, sorted.</summary>
    public IReadOnlyList<string> Environments() =>
    [
        .. from @group in Directory.EnumerateDirectories(path)
           from subgroup in Directory.EnumerateDirectories(@group)
           from file in Directory.EnumerateFiles(subgroup)
           where Endings.Contains(Path.GetExtension(file))
           let name = $"{Path.GetFileName(@group)}.{Path.GetFileName(subgroup)}.{Path.GetFileNameWithoutExtension(file)}"
           where EnvironmentName.TryParse(name) is not null
           group name by name into same
           orderby same.Key
           select same.Key,
    ];

    /// <summary>Finds an environment by its name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="origin">A sentence about who names it, for the message; empty when that is plain.</param>
    /// <exception cref="FixtureException">The name has another shape, or no such environment exists: those that do are listed.</exception>
    public EnvironmentName Find(string text, string origin = "")
    {
        var name = EnvironmentName.TryParse(text)
            ?? throw new FixtureException($"'{text}' is no name of settings: give group.subgroup.environment, as in 'web.checkout.local'.\n{Told()}");
        // Compared by what the folder lists: a name in the wrong case must not pass on one file system and fail on another.
        return Environments().Contains(text) ? name
            : throw new FixtureException($"There are no settings '{text}': '{Named($"{name.Group}/{name.Subgroup}/{name.Environment}")}' exists neither as .json nor as .yaml.\n{Told()}");

        string Told() => origin.Length == 0 ? Existing() : $"{origin}\n{Existing()}";
    }

    /// <summary>Where values of an environment may stand, from the weakest to the strongest.</summary>
    /// <exception cref="FixtureException">A place has files of several formats.</exception>
    public IReadOnlyList<SettingsPlace> Places(EnvironmentName name)
    {
        SettingsPlace[] places =
        [
            Place(EnvironmentName.General),
            Place(name.Group, EnvironmentName.General),
            Place(name.Group, name.Subgroup, EnvironmentName.General),
            Place(name.Group, name.Subgroup, name.Environment),
        ];
        string[] twins = [.. places.Where(place => place.Files.Count > 1).Select(place => $"  {string.Join(" and ", place.Files.Select(Shown))}")];
        return twins.Length == 0 ? places
            : throw new FixtureException($"Settings '{name}' stand in two formats, and neither goes first:\n{string.Join('\n', twins)}\nKeep one file of each.");
    }

    /// <summary>The list of the environments that exist, for the end of a message.</summary>
    public string Existing() => Environments() is { Count: > 0 } names
        ? $"There are:\n{string.Join('\n', names.Select(name => "  " + name))}"
        : $"There are none yet: write one, as '{Named("web/checkout/local.json")}'.";

    private SettingsPlace Place(params string[] parts)
    {
        string[] files = [.. Endings.Select(ending => Path.Combine([path, .. parts]) + ending).Where(File.Exists)];
        return new SettingsPlace(files, files is [var file, ..] ? Shown(file) : Named($"{string.Join('/', parts)}.*"));
    }

    private string Shown(string file) => Named(Path.GetRelativePath(path, file).Replace('\\', '/'));

    private string Named(string place) => $"{Path.GetFileName(path)}/{place}";
}

/// <summary>A place in the settings folder where values may stand.</summary>
/// <param name="Files">The full paths of its files: one, or none.</param>
/// <param name="Shown">How messages call it: <c>settings/web/general.json</c>, or <c>settings/web/general.*</c> when there is no file.</param>
internal sealed record SettingsPlace(IReadOnlyList<string> Files, string Shown);
