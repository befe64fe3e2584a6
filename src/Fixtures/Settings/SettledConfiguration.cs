using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>Merged settings as a configuration that nobody can change: the tests of an assembly share it.</summary>
internal sealed class SettledConfiguration(IEnumerable<Setting> settings) : ConfigurationProvider, IConfigurationSource
{
    /// <summary>The configuration.</summary>
    public IConfigurationRoot Root => new ConfigurationBuilder().Add(this).Build();

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load()
        => Data = settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses.</summary>
    public override void Set(string key, string? value) => throw new FixtureException(
        $"'{key}' cannot be changed: all tests of the assembly share the test settings.\nBuild a configuration of your own over them, with AddConfiguration(settings.Configuration).");
}
