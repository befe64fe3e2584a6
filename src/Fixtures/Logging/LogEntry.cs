using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

/// <summary>What the code under test logged with one call.</summary>
public sealed record LogEntry
{
    /// <summary>Its place in the log, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its level.</summary>
    public required LogLevel Level { get; init; }

    /// <summary>Its event id; <c>0</c> where the call gave none.</summary>
    public EventId EventId { get; init; }

    /// <summary>The logger's category: for an <see cref="ILogger{TCategoryName}"/> the full name of the type.</summary>
    public required string Category { get; init; }

    /// <summary>The message before its values were filled in, <c>"Stock of {Isbn} is low"</c>; null where the caller logged no template.</summary>
    public string? Template { get; init; }

    /// <summary>The values by their names in the template; empty where there are none.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new Dictionary<string, object?>();

    /// <summary>The message with its values filled in.</summary>
    public required string Message { get; init; }

    /// <summary>The exception that was logged, or null.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The states of the scopes that were open, the outermost first.</summary>
    public IReadOnlyList<object?> Scopes { get; init; } = [];

    /// <summary>The entry on one line: <c>#2 Warning Shop.Stock[7] "Stock of {Isbn} is low" (Isbn: "123")</c>.</summary>
    public override string ToString()
    {
        var id = EventId.Id == 0 ? "" : $"[{ValueText.Of(EventId.Id)}]";
        var values = Values.Count == 0 ? "" : $" ({string.Join(", ", Values.Select(value => $"{value.Key}: {ValueText.Of(value.Value)}"))})";
        var exception = Exception is null ? "" : $" with {ValueText.Of(Exception)}";
        return $"#{Number} {Level} {Category}{id} {ValueText.Of(Template ?? Message)}{values}{exception}";
    }
}
