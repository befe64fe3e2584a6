using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Settings;

/// <summary>Checks a bound object by its annotations, and the objects and lists in it too.</summary>
/// <param name="settings">What it was bound from.</param>
/// <param name="aside">The keys that were not bound, because of faults of their own.</param>
internal sealed class SectionValidation(MergedSettings settings, IReadOnlySet<string> aside)
{
    private readonly List<SettingsFault> _faults = [];

    /// <summary>What is wrong with an object.</summary>
    /// <param name="bound">The object.</param>
    /// <param name="key">The key of its section.</param>
    public IReadOnlyList<SettingsFault> Faults(object bound, string key)
    {
        ValidateInner(bound, key);
        return _faults;
    }

    private void Validate(object bound, string key)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(bound, new ValidationContext(bound), results, validateAllProperties: true);
        var properties = SettingType.Properties(bound.GetType()).ToList();
        foreach (var result in results)
        {
            var named = properties.Where(property => result.MemberNames.Contains(property.Name)).Select(property => SettingType.KeyOf(property, key)).DefaultIfEmpty(key);
            foreach (var member in named.Where(member => !aside.Contains(member)))
                _faults.Add(new SettingsFault(member, Invalid(member, result.ErrorMessage ?? "It is not valid.")));
        }

        foreach (var missing in properties.Where(property => Attribute.IsDefined(property, typeof(RequiredMemberAttribute)))
            .Select(property => SettingType.KeyOf(property, key)).Where(missing => !settings.Has(missing)))
        {
            if (_faults.TrueForAll(fault => fault.Key != missing))
                _faults.Add(new SettingsFault(missing, Invalid(missing, $"'{TypeText.Of(bound.GetType())}' requires it.")));
        }

        foreach (var property in properties.Where(property => settings.HasBelow(SettingType.KeyOf(property, key))))
            ValidateInner(property.GetValue(bound), SettingType.KeyOf(property, key));
    }

    private void ValidateInner(object? value, string key)
    {
        if (value is IDictionary entries)
        {
            foreach (var name in entries.Keys)
                ValidateInner(entries[name], $"{key}:{name}");
        }
        else if (value is IEnumerable list and not string)
        {
            object?[] items = [.. list];
            var keys = KeysOf(key);
            foreach (var (item, itemKey) in items.Skip(items.Length - keys.Count).Zip(keys))
                ValidateInner(item, itemKey);
        }
        else if (value is not null && !SettingType.IsText(value.GetType()))
            Validate(value, key);
    }

    /// <summary>
    /// The keys of a list's items: the binder leaves out what was put aside. The rest it adds to the items that the type begins
    /// with, which no setting says.
    /// </summary>
    private IReadOnlyList<string> KeysOf(string list)
        => [.. settings.Children(list).Where(child => settings.All.Any(setting => SettingKey.IsWithin(setting.Key, child) && !aside.Contains(setting.Key)))];

    private string Invalid(string key, string why) => settings.Find(key) is { } setting
        ? $"'{key}' is '{setting.Shown}' ({setting.Winner.Where}): {why}"
        : settings.HasBelow(key) ? $"'{key}': {why}"
        : $"'{key}' is not set: {why}\n  {settings.Remedy(key)}";
}
