using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

/// <summary>What an assert looks for in the log.</summary>
internal sealed class WantedEntry(LogLevel level, object? values)
{
    private readonly Dictionary<string, object?> _values = ByName(values);

    public LogLevel Level => level;

    public string? Template { get; init; }

    public EventId? EventId { get; init; }

    public bool Fits(LogEntry entry)
        => entry.Level == level && FitsByName(entry)
            && _values.All(wanted => entry.Values.TryGetValue(wanted.Key, out var value) && AreSame(wanted.Value, value));

    /// <summary>How near an entry comes: by its template or message first, then by event id, level and values.</summary>
    public double Likeness(LogEntry entry)
        => (FitsByName(entry) ? 4 : 0)
            + (Template is null ? 0 : 2 * Math.Max(Nearness.Of(Template, entry.Template ?? ""), Nearness.Of(Template, entry.Message)))
            + (entry.Level == level ? 0.5 : 0)
            + 0.1 * _values.Count(wanted => entry.Values.TryGetValue(wanted.Key, out var value) && AreSame(wanted.Value, value));

    public override string ToString()
    {
        var name = Template is null ? $"event {ValueText.Of(EventId!.Value.Id)}" : ValueText.Of(Template);
        var with = _values.Count == 0 ? "" : $" ({string.Join(", ", _values.Select(value => $"{value.Key}: {ValueText.Of(value.Value)}"))})";
        return $"{level} {name}{with}";
    }

    private bool FitsByName(LogEntry entry)
        => Template is not null ? entry.Template == Template : entry.EventId.Id == EventId!.Value.Id;

    private static Dictionary<string, object?> ByName(object? values) => values switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, object?>> pairs => new(pairs),
        string or IConvertible => throw new FixtureException($"{ValueText.Of(values)} has no name, so it cannot be looked for among the values.\nName it as the template does: new {{ Isbn = {ValueText.Of(values)} }}. A number of entries is 'times: 1'."),
        _ => values.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(values)),
    };

    /// <summary>Numbers are the same across their types: 5 was wanted, 5L was logged.</summary>
    private static bool AreSame(object? wanted, object? logged)
        => Equals(wanted, logged)
            || (wanted is IConvertible and not string && logged is IConvertible and not string && ValueText.Of(wanted) == ValueText.Of(logged));
}
