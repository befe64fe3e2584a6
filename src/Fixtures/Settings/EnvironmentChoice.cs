namespace Shakeout.Fixtures.Settings;

/// <summary>Which environment a run uses.</summary>
internal static class EnvironmentChoice
{
    private const string Key = $"{AllowedDestinations.Section}:environment";

    /// <summary>The environment's name: from the options, else from the variable, else from the project.</summary>
    /// <exception cref="FixtureException">Nobody names one, or it has no settings.</exception>
    public static EnvironmentName Of(TestSettingsOptions options, SettingsFolder folder)
    {
        if (options.Environment is { } given)
            return folder.Find(given);
        if (options.Variables.GetValueOrDefault(SettingsVariables.Environment) is { Length: > 0 } variable)
            return folder.Find(variable, $"The variable {SettingsVariables.Environment} names it.");
        var general = folder.General;
        var stated = general.Files.SelectMany(file => SettingsFile.Read(file, general.Shown))
            .FirstOrDefault(value => value.Key.Equals(Key, StringComparison.OrdinalIgnoreCase));
        return stated is { Value.Length: > 0 }
            ? folder.Find(stated.Value, $"'{Key}' names it ({stated.Where}).")
            : throw new FixtureException($"""
                Nobody says which settings to use: the variable {SettingsVariables.Environment} is not set, and {general.Shown} has no '{Key}'.
                Name one in the variable for a run, or in {general.Shown} for all of them:
                  {AllowedDestinations.Json("environment", "web.checkout.local")}
                {folder.Existing()}
                """);
    }
}
