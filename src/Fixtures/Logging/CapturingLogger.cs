using Microsoft.Extensions.Logging;

namespace Shakeout.Fixtures.Logging;

/// <summary>The logger of one category, as the code under test gets it.</summary>
internal sealed class CapturingLogger(LogCapture capture, string category) : ILogger
{
    private const string TemplateKey = "{OriginalFormat}";

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => capture.Scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= capture.MinimumLevel;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var pairs = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        if (!IsEnabled(logLevel))
        {
            // The extension methods come here without asking first; what asks first, as generated code does, never does.
            if (logLevel != LogLevel.None && pairs.Count > 1)
                capture.Sites.SawArgumentsFor(logLevel, Template(pairs) ?? "");
            return;
        }

        var template = Template(pairs);
        if (template is not null)
            capture.Sites.SawTemplate(logLevel, template);
        capture.Keep(new LogEntry
        {
            Number = 0,
            Level = logLevel,
            EventId = eventId,
            Category = category,
            Template = template,
            Values = Values(pairs),
            Message = formatter(state, exception),
            Exception = exception,
            Scopes = OpenScopes(),
        });
    }

    private static string? Template(IReadOnlyList<KeyValuePair<string, object?>> pairs)
        => pairs.LastOrDefault(pair => pair.Key == TemplateKey).Value as string;

    private static Dictionary<string, object?> Values(IReadOnlyList<KeyValuePair<string, object?>> pairs)
    {
        var values = new Dictionary<string, object?>();
        foreach (var (name, value) in pairs)
        {
            if (name != TemplateKey)
                values[name] = value;
        }

        return values;
    }

    private List<object?> OpenScopes()
    {
        List<object?> open = [];
        capture.Scopes.ForEachScope(static (scope, list) => list.Add(scope), open);
        return open;
    }
}
