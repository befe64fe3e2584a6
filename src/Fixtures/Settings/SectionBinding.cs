using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// Binds a section to a type and validates what came of it:
/// <list type="number">
/// <item>Values that have no place in their property, and those still demanded, are put aside: each is a fault of its own.</item>
/// <item>The rest is bound.</item>
/// <item>The annotations are checked, in nested objects and lists too, but not for what was put aside.</item>
/// </list>
/// </summary>
internal sealed class SectionBinding(MergedSettings settings, string section, Type type)
{
    private readonly List<SettingsFault> _faults = [];
    private readonly HashSet<string> _aside = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the section; after <see cref="Bind"/>.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>Binds and validates.</summary>
    /// <returns>The object; what <see cref="Faults"/> say tells whether it may be used.</returns>
    public object? Bind()
    {
        if (!settings.Has(section))
        {
            _faults.Add(new SettingsFault(section, $"There is no section '{section}'.\n  {Siblings()}"));
            return null;
        }

        _aside.UnionWith(settings.All.Where(setting => setting.IsMissing).Select(setting => setting.Key));
        Convert(section, type);
        var configuration = new SettledConfiguration(settings.All.Where(setting => !_aside.Contains(setting.Key))).Root;
        try
        {
            var bound = configuration.GetSection(section).Get(type);
            if (bound is not null)
                Validate(bound, section);
            else
                BlameSection($"Section '{section}' is empty.");
            return bound;
        }
        catch (Exception problem) when (problem is InvalidOperationException or MissingMethodException)
        {
            BlameSection($"Section '{section}' cannot be bound to '{type.Name}': {problem.Message}");
            return null;
        }
    }

    /// <summary>Unless the reason may be what was put aside: then that fault says it all.</summary>
    private void BlameSection(string why)
    {
        if (_faults.Count == 0 && !_aside.Any(key => IsWithin(key, section)))
            _faults.Add(new SettingsFault(section, why));
    }

    /// <summary>Tries every value by itself: the binder would stop at the first that it cannot convert.</summary>
    private void Convert(string key, Type wanted)
    {
        if (SettingType.IsText(wanted))
        {
            if (settings.Find(key) is { } setting && !_aside.Contains(key) && !SettingType.Takes(wanted, setting.Value))
                PutAside(setting, $"is no {SettingType.Title(wanted)}");
        }
        else if (SettingType.Element(wanted) is { } element)
        {
            foreach (var child in Children(key))
                Convert(child, element);
        }
        else
        {
            foreach (var property in SettingType.Properties(wanted).Where(property => settings.Has(KeyOf(property, key))))
                Convert(KeyOf(property, key), property.PropertyType);
        }
    }

    private void PutAside(Setting setting, string why)
    {
        _aside.Add(setting.Key);
        _faults.Add(new SettingsFault(setting.Key, $"'{setting.Key}' is '{setting.Shown}', and that {why} ({setting.Winner.Where})."));
    }

    private void Validate(object bound, string key)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(bound, new ValidationContext(bound), results, validateAllProperties: true);
        var properties = SettingType.Properties(bound.GetType()).ToList();
        foreach (var result in results)
        {
            var named = properties.Where(property => result.MemberNames.Contains(property.Name)).Select(property => KeyOf(property, key)).DefaultIfEmpty(key);
            foreach (var member in named.Where(member => !_aside.Contains(member)))
                _faults.Add(new SettingsFault(member, Invalid(member, result.ErrorMessage ?? "It is not valid.")));
        }

        foreach (var property in properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute)) && !settings.Has(KeyOf(property, key))))
        {
            if (_faults.TrueForAll(fault => fault.Key != KeyOf(property, key)))
                _faults.Add(new SettingsFault(KeyOf(property, key), Invalid(KeyOf(property, key), $"'{bound.GetType().Name}' requires it.")));
        }

        foreach (var property in properties.Where(property => settings.HasBelow(KeyOf(property, key))))
            ValidateInner(property.GetValue(bound), KeyOf(property, key));
    }

    private void ValidateInner(object? value, string key)
    {
        if (value is System.Collections.IDictionary entries)
        {
            foreach (var name in entries.Keys)
                ValidateInner(entries[name], $"{key}:{name}");
        }
        else if (value is System.Collections.IEnumerable list and not string)
        {
            foreach (var (item, index) in list.Cast<object?>().Select((item, index) => (item, index)))
                ValidateInner(item, $"{key}:{index}");
        }
        else if (value is not null && !SettingType.IsText(value.GetType()))
            Validate(value, key);
    }

    private string Invalid(string key, string why) => settings.Find(key) is { } setting
        ? $"'{key}' is '{setting.Shown}' ({setting.Winner.Where}): {why}"
        : settings.HasBelow(key) ? $"'{key}': {why}"
        : $"'{key}' is not set: {why}\n  {settings.Remedy(key)}";

    private string Siblings()
    {
        var parent = ConfigurationPath.GetParentPath(section);
        var there = parent is not null && settings.HasBelow(parent) ? parent : string.Empty;
        return $"there are  {string.Join(", ", Children(there))}";
    }

    private IEnumerable<string> Children(string key)
    {
        var prefix = key.Length == 0 ? string.Empty : key + ConfigurationPath.KeyDelimiter;
        return settings.All.Where(setting => setting.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => prefix + setting.Key[prefix.Length..].Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsWithin(string key, string section)
        => (key + ConfigurationPath.KeyDelimiter).StartsWith(section + ConfigurationPath.KeyDelimiter, StringComparison.OrdinalIgnoreCase);

    private static string KeyOf(PropertyInfo property, string key)
        => ConfigurationPath.Combine(key, property.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? property.Name);
}
