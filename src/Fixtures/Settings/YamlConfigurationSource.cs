using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>Settings from YAML, for a configuration builder.</summary>
internal sealed class YamlConfigurationSource : StreamConfigurationSource
{
    public override IConfigurationProvider Build(IConfigurationBuilder builder) => new YamlConfigurationProvider(this);
}

/// <summary>The values of a YAML text, keyed as the JSON provider would key them.</summary>
internal sealed class YamlConfigurationProvider(YamlConfigurationSource source) : StreamConfigurationProvider(source)
{
    private IReadOnlyDictionary<string, YamlValue> _values = new Dictionary<string, YamlValue>();

    /// <summary>Reads the text.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML, or none that settings can be read from.</exception>
    public override void Load(Stream stream)
    {
        using var reader = new StreamReader(stream);
        _values = YamlValues.Read(reader.ReadToEnd());
        Data = _values.ToDictionary(pair => pair.Key, pair => pair.Value.Text, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The line of a key's value, from 1; null where it has none.</summary>
    public int? LineOf(string key) => _values.TryGetValue(key, out var value) ? value.Line : null;
}
