using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

/// <summary>
/// Keeps what the code under test logs: it is the <see cref="ILoggerFactory"/> and the <see cref="ILoggerProvider"/> that
/// the code gets, and gives its <see cref="ILogger{TCategoryName}"/>s. Asserts on level, event id and message template.
/// </summary>
/// <remarks>
/// <para>One for each test. Thread safe: entries have the order in which they were logged. A failing test tells its log.</para>
/// <para>
/// It also sees calls that log badly: <see cref="Problems"/>. Finding the calling method takes a stack trace; one is taken
/// for every template that is new to the test, so a template that is a constant pays once: about 10 us at a depth of 30
/// calls, where an entry costs 1 us.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public sealed class StockTests(LogCapture logs)
/// {
///     [FixtureFact]
///     public void Warns_when_a_title_runs_low()
///     {
///         var stock = new Stock(logs.For&lt;Stock&gt;());
///         stock.Sell("123", copies: 9);
///         logs.ShouldHave(LogLevel.Warning, "Stock of {Isbn} is low", new { Isbn = "123" }, times: 1);
///     }
/// }
/// </code>
/// </example>
[Fixture]
public sealed partial class LogCapture : ILoggerFactory, ILoggerProvider, ISupportExternalScope, IAsyncDisposable
{
    private const int MostTold = 100;

    private readonly FixtureRequest _request;
    private readonly object _lock = new();
    private readonly List<LogEntry> _entries = [];

    /// <summary>An empty log.</summary>
    /// <param name="request">Whose failing test is told the log.</param>
    public LogCapture(FixtureRequest request) => _request = request;

    /// <summary>
    /// The lowest level that is on; entries below it are not kept. Default: <see cref="LogLevel.Information"/>, what
    /// applications run with, so that the code under test takes the same path here as there.
    /// </summary>
    public LogLevel MinimumLevel { get; set; } = LogLevel.Information;

    /// <summary>What was logged so far, in order: a copy.</summary>
    public IReadOnlyList<LogEntry> Entries
    {
        get
        {
            lock (_lock)
                return [.. _entries];
        }
    }

    /// <summary>
    /// The calls seen so far that log badly, by place: messages put together before they were logged, and arguments evaluated
    /// for a level that is off. The second can only be seen where the code has its logger from here: the factory of a host
    /// with filters of its own passes nothing on that it holds off.
    /// </summary>
    public IReadOnlyList<LogProblem> Problems => Sites.Problems;

    internal CallSites Sites { get; } = new();

    internal IExternalScopeProvider Scopes { get; private set; } = new LoggerExternalScopeProvider();

    /// <summary>A logger for the code under test.</summary>
    /// <typeparam name="T">The type that logs: its full name is the category.</typeparam>
    public ILogger<T> For<T>() => new Logger<T>(this);

    /// <summary>A logger for the code under test.</summary>
    /// <param name="categoryName">The category of its entries.</param>
    public ILogger CreateLogger(string categoryName) => new CapturingLogger(this, categoryName);

    /// <summary>Tells the log if a test failed.</summary>
    public ValueTask DisposeAsync()
    {
        if (!_request.HasFailed)
            return default;
        var entries = Entries;
        _request.Note(entries.Count == 0 ? $"nothing was logged ({MinimumLevel} and above)" : $"{(entries.Count == 1 ? "1 log entry" : $"{entries.Count} log entries")}:");
        if (entries.Count > MostTold)
            _request.Note($"  … {entries.Count - MostTold} earlier ones left out");
        foreach (var entry in entries.TakeLast(MostTold))
            _request.Note($"  {entry}");
        foreach (var problem in Problems)
            _request.Note($"  {ValueText.OnOneLine(problem.ToString())}");
        return default;
    }

    /// <summary>Does nothing: a host disposes its providers before the test is over, and the log is still needed then.</summary>
    void IDisposable.Dispose()
    {
    }

    /// <summary>Refuses: the log is where entries end, not a way to elsewhere.</summary>
    /// <exception cref="FixtureException">Always.</exception>
    void ILoggerFactory.AddProvider(ILoggerProvider provider) => throw new FixtureException(
        $"'{TypeText.Of(provider.GetType())}' cannot be added to a LogCapture: it keeps entries and passes none on.\nBuild a LoggerFactory with both: LoggerFactory.Create(logging => logging.AddProvider(logs).AddProvider(…)).");

    void ISupportExternalScope.SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    internal void Keep(LogEntry entry)
    {
        lock (_lock)
            _entries.Add(entry with { Number = _entries.Count + 1 });
    }
}
