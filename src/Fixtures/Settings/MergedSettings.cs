using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>The settings of an environment, and where each value came from.</summary>
internal sealed class MergedSettings
{
    private readonly IReadOnlyDictionary<string, Setting> _byKey;

    private MergedSettings(EnvironmentName name, IReadOnlyList<SettingsPlace> places, IEnumerable<StatedValue> stated)
    {
        Name = name;
        Places = places;
        All =
        [
            .. stated.GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase).Select(same => new Setting([.. same]))
                .OrderBy(setting => setting.Key, ConfigurationKeyComparer.Instance).ThenBy(setting => setting.Key, StringComparer.Ordinal),
        ];
        _byKey = All.ToDictionary(setting => setting.Key, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The environment's name.</summary>
    public EnvironmentName Name { get; }

    /// <summary>Where its values may stand, from the weakest to the strongest.</summary>
    public IReadOnlyList<SettingsPlace> Places { get; }

    /// <summary>Every setting, sorted by its key.</summary>
    public IReadOnlyList<Setting> All { get; }

    /// <summary>Reads and merges the files and the variables of an environment.</summary>
    /// <exception cref="FixtureException">Files cannot be read, or stand there in two formats: all of them are named.</exception>
    public static MergedSettings Load(SettingsFolder folder, EnvironmentName name, IReadOnlyDictionary<string, string> variables)
    {
        var places = folder.Places(name);
        var unreadable = new List<string>();
        var stated = new List<StatedValue>();
        foreach (var place in places)
        {
            try
            {
                stated.AddRange(place.Files.SelectMany(file => SettingsFile.Read(file, place.Shown)));
            }
            catch (FixtureException problem)
            {
                unreadable.Add($"  {problem.Message}");
            }
        }

        return unreadable.Count == 0 ? new MergedSettings(name, places, stated.Concat(SettingsVariables.Values(variables)))
            : throw new FixtureException($"Settings '{name}' cannot be read:\n{string.Join('\n', unreadable)}");
    }

    /// <summary>The files and variables that were merged.</summary>
    public IEnumerable<string> Sources() => Places.Where(place => place.Files.Count > 0).Select(place => place.Shown)
        .Concat(All.SelectMany(setting => setting.Stated).Select(value => value.From).Where(SettingsVariables.IsOne).Order(StringComparer.Ordinal));

    /// <summary>The setting of a key, or null.</summary>
    public Setting? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Whether there is a value at a key or below it.</summary>
    public bool Has(string key) => _byKey.ContainsKey(key) || HasBelow(key);

    /// <summary>Whether there is a value below a key.</summary>
    public bool HasBelow(string key) => All.Any(setting => setting.Key.StartsWith(key + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase));

    /// <summary>The keys right below a key, in the order of the settings; of the empty key, the first of all.</summary>
    public IEnumerable<string> Children(string key)
    {
        var prefix = key.Length == 0 ? string.Empty : key + ConfigurationPath.KeyDelimiter;
        return All.Where(setting => setting.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => prefix + setting.Key[prefix.Length..].Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where a key can be given a value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="above">The file that a value has to override; null for any.</param>
    public string Remedy(string key, string? above = null)
    {
        var stronger = Places.Select(place => place.Shown).SkipWhile(place => above is not null && place != above).Skip(above is null ? 0 : 1).ToList();
        return stronger.Count == 0
            ? $"set the variable {SettingsVariables.Of(key)}"
            : $"set it in {string.Join(", ", stronger)}, or set the variable {SettingsVariables.Of(key)}";
    }
}
