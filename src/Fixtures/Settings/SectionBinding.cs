using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Settings;

/// <summary>
/// Binds a section to a type and validates what came of it:
/// <list type="number">
/// <item>Values that have no place in their property, and those still demanded, are put aside: each is a fault of its own.</item>
/// <item>
/// The rest is bound, first each object in it for itself, from the innermost: so a property that refuses its value is found, and the
/// value put aside too; and no item of a list is left out without a word, as the binder does with those that it cannot make.
/// </item>
/// <item>The annotations are checked, in nested objects and lists too, but not for what was put aside.</item>
/// </list>
/// </summary>
internal sealed class SectionBinding(MergedSettings settings, string section, Type type)
{
    private readonly List<SettingsFault> _faults = [];
    private readonly HashSet<string> _aside = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Key, Type Type)> _objects = [];
    private readonly HashSet<string> _items = new(StringComparer.OrdinalIgnoreCase);

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
        foreach (var (key, inner) in Enumerable.Reverse(_objects))
            Filled(key, inner);
        var bound = Filled(section, type);
        if (bound is not null)
            Validate(bound);
        else
            Blame(section, $"Section '{section}' is empty.");
        return bound;
    }

    /// <summary>Tries every value by itself: the binder would stop at the first that it cannot convert.</summary>
    private void Convert(string key, Type wanted)
    {
        if (SettingType.IsText(wanted))
        {
            if (settings.Find(key) is { } setting && !_aside.Contains(key) && !SettingType.Takes(wanted, setting.Value))
                PutAside(setting, $"'{setting.Key}' is '{setting.Shown}', and that is no {SettingType.Title(wanted)} ({setting.Winner.Where}).");
        }
        else if (SettingType.Element(wanted) is { } element)
        {
            foreach (var child in settings.Children(key))
            {
                _items.Add(child);
                Convert(child, element);
            }
        }
        else
        {
            _objects.Add((key, wanted));
            foreach (var property in SettingType.Properties(wanted).Where(property => settings.Has(SettingType.KeyOf(property, key))))
                Convert(SettingType.KeyOf(property, key), property.PropertyType);
        }
    }

    /// <summary>The object that a key is bound to; null when it cannot be made, or nothing is left to make it of.</summary>
    private object? Filled(string key, Type wanted)
    {
        while (true)
        {
            try
            {
                return new SettledConfiguration(settings.All.Where(setting => !_aside.Contains(setting.Key))).Root.GetSection(key).Get(wanted);
            }
            catch (TargetInvocationException problem) when (RefusedBy(problem.InnerException!, key, wanted) is { } refused)
            {
                PutAside(refused, $"'{refused.Key}' is '{refused.Shown}' ({refused.Winner.Where}), and its property refuses that: {Why(problem)}");
            }
            catch (Exception problem) when (problem is InvalidOperationException or MissingMethodException or TargetInvocationException)
            {
                if (key == section || _items.Contains(key))
                    GiveUp(key, $"""
                        Section '{key}' cannot be bound to '{TypeText.Of(wanted)}': {Why(problem)}
                          give it what the type needs, or bind it to a type with properties that can be set and a constructor without parameters
                        """);
                return null;
            }
        }
    }

    private void Validate(object bound)
    {
        try
        {
            _faults.AddRange(new SectionValidation(settings, _aside).Faults(bound, section));
        }
        catch (TargetInvocationException problem)
        {
            Blame(section, $"Section '{section}' cannot be validated as '{TypeText.Of(type)}': {Why(problem)}\n  mend what that type does when its properties are read");
        }
    }

    private void GiveUp(string key, string why)
    {
        Blame(key, why);
        _aside.UnionWith(settings.All.Where(setting => SettingKey.IsWithin(setting.Key, key)).Select(setting => setting.Key));
    }

    /// <summary>Unless a fault is told below it, or will be for what was put aside: that says it all.</summary>
    private void Blame(string key, string why)
    {
        if (!_faults.Exists(fault => SettingKey.IsWithin(fault.Key, key)) && !_aside.Any(aside => SettingKey.IsWithin(aside, key)))
            _faults.Add(new SettingsFault(key, why));
    }

    /// <summary>The setting whose property threw: its setter stands in the trace.</summary>
    private Setting? RefusedBy(Exception thrown, string key, Type wanted)
    {
        var methods = new StackTrace(thrown, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodInfo>().ToList();
        return SettingType.Properties(wanted).Where(property => methods.Exists(method => property.SetMethod?.HasSameMetadataDefinitionAs(method) == true))
            .Select(property => settings.Find(SettingType.KeyOf(property, key))).FirstOrDefault(setting => setting is not null && !_aside.Contains(setting.Key));
    }

    private void PutAside(Setting setting, string fault)
    {
        _aside.Add(setting.Key);
        _faults.Add(new SettingsFault(setting.Key, fault));
    }

    /// <summary>What the binder says of a value that it cannot convert shows the value, and what a type says may: secrets are kept.</summary>
    private string Why(Exception problem) => problem switch
    {
        { InnerException: TargetInvocationException inner } => Why(inner),
        TargetInvocationException { InnerException: { } thrown } => WithoutSecrets(ValueText.OnOneLine(thrown.Message)),
        { InnerException: not null } => "one of its values is not what the type takes.",
        _ => WithoutSecrets(ValueText.OnOneLine(problem.Message)),
    };

    private string WithoutSecrets(string message)
        => settings.All.Where(setting => SettingKey.IsWithin(setting.Key, section) && setting.Value is { Length: > 0 } value && value != setting.Shown)
            .Aggregate(message, (text, setting) => text.Replace(setting.Value!, setting.Shown, StringComparison.Ordinal));

    private string Siblings()
    {
        var parent = ConfigurationPath.GetParentPath(section);
        var there = parent is not null && settings.HasBelow(parent) ? parent : string.Empty;
        return $"there are  {string.Join(", ", settings.Children(there))}";
    }
}
