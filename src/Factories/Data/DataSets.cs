using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bogus;
using Shakeout.Factories.Data.Locales;

namespace Shakeout.Factories.Data;

/// <summary>The words that some options leave, by locale; each locale is read when it is first drawn from, and then kept.</summary>
internal sealed class DataSets
{
    /// <summary>Those of factories without options of their own.</summary>
    public static readonly DataSets Default = new(new DataOptions());

    private static readonly string[] Known = [.. Database.GetAllLocales().Order(StringComparer.Ordinal)];

    private static readonly ConditionalWeakTable<DataOptions, DataSets> Made = [];

    private readonly ConcurrentDictionary<string, LocaleData?> _locales = new(StringComparer.Ordinal);
    private readonly DenyList _denied;
    private readonly Lazy<LocaleData> _own;

    /// <summary>Reads nothing yet.</summary>
    public DataSets(DataOptions options)
    {
        _denied = new DenyList(options.Denied);
        _own = new(() => Find(options.Locale) ?? throw new FactoryException(
            $"The data options name the locale '{options.Locale}', and there is none of that name. Known: {KnownLocales}."));
    }

    /// <summary>Those of some options: the same for the same options, as tests ask for them again and again.</summary>
    public static DataSets Of(DataOptions options) => Made.GetValue(options, static made => new(made));

    /// <summary>The names of all locales.</summary>
    public static string KnownLocales => string.Join(", ", Known);

    /// <summary>The locale of the options.</summary>
    public LocaleData Own => _own.Value;

    /// <summary>A locale by its name; null if there is none.</summary>
    public LocaleData? Find(string name) => _locales.GetOrAdd(name, Read);

    private LocaleData? Read(string name) => Known.Contains(name, StringComparer.Ordinal) ? new LocaleData(new WordSource(name, _denied)) : null;
}
