namespace Shakeout.Fixtures.Settings;

/// <summary>What can be wrong with merged settings, whatever types they are bound to.</summary>
internal sealed class Validation(MergedSettings settings)
{
    private static readonly string[] OwnLists = [OwnKey("allow:hosts"), OwnKey("allow:databases")];
    private static readonly string[] OwnKeys = [OwnKey("environment"), .. OwnLists];

    private readonly string _general = settings.Places[0].Shown;
    private readonly AllowedDestinations _allowed = AllowedDestinations.Of(
        [.. settings.All.SelectMany(setting => setting.Stated).Where(value => value.From == settings.Places[0].Shown)]);

    /// <summary>Every fault, in no order.</summary>
    public IEnumerable<SettingsFault> Faults()
        => settings.All.SelectMany(setting => IsOwn(setting.Key) ? OwnFaults(setting) : Missing(setting).Concat(Forbidden(setting)));

    /// <summary>Shakeout's own settings: known ones, in the one file that may state them.</summary>
    private IEnumerable<SettingsFault> OwnFaults(Setting setting)
    {
        if (!IsKnown(setting))
            yield return new(setting.Key, $"'{setting.Key}' is not known ({setting.Winner.Where}).\n  known  {string.Join(", ", OwnKeys)}");
        foreach (var stray in setting.Stated.Where(value => value.From != _general))
            yield return new(setting.Key, $"'{setting.Key}' stands in {stray.Where}, and counts only in {_general}.\n  what tests may touch is said in one place: move it there");
    }

    private IEnumerable<SettingsFault> Missing(Setting setting)
    {
        if (setting is not { IsMissing: true, Demand: { } demand } || settings.HasBelow(setting.Key))
            yield break;
        var instead = setting.Value == Setting.Required ? "and nothing gives it a value" : $"and {setting.Winner.Where} leaves it empty";
        yield return new(setting.Key, $"'{setting.Key}' is {Setting.Required} ({demand.Where}), {instead}.\n  {settings.Remedy(setting.Key, demand.From)}");
    }

    private IEnumerable<SettingsFault> Forbidden(Setting setting)
        => from destination in Destinations.Of(setting.Key, setting.Value ?? string.Empty)
           where !_allowed.Allows(destination)
           select new SettingsFault(setting.Key, $"""
               '{setting.Key}' points at the {Kind(destination)} '{destination.Name}', which tests may not touch ({setting.Winner.Where}).
                 value    {setting.Shown}
                 allowed  {_allowed.Shown(destination.Kind)}
                 if tests may touch it, say so in {_general}:
                   {_allowed.Remedy(destination)}
               """);

    private static string Kind(Destination destination) => destination.Kind == DestinationKind.Host ? "host" : "database";

    /// <summary>What holds nothing may be a section that is written and empty.</summary>
    private static bool IsKnown(Setting setting) => OwnKeys.Contains(setting.Key, StringComparer.OrdinalIgnoreCase)
        || OwnLists.Contains(SettingKey.WithoutIndex(setting.Key), StringComparer.OrdinalIgnoreCase)
        || (string.IsNullOrEmpty(setting.Value) && OwnLists.Any(list => list.StartsWith(setting.Key + ":", StringComparison.OrdinalIgnoreCase)));

    private static bool IsOwn(string key) => (key + ":").StartsWith(OwnKey(""), StringComparison.OrdinalIgnoreCase);

    private static string OwnKey(string name) => $"{AllowedDestinations.Section}:{name}";
}
