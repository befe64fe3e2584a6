using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

public sealed partial class LogCapture
{
    private const int MostNamed = 10;

    /// <summary>Asserts that an entry of this level and template was logged.</summary>
    /// <param name="level">Its level, exactly.</param>
    /// <param name="template">Its message template, as the code has it: <c>"Stock of {Isbn} is low"</c>.</param>
    /// <param name="values">Values it must have, by name: <c>new { Isbn = "123" }</c>. Others may be there. Default: any.</param>
    /// <param name="times">How often, exactly. Default: once or more often.</param>
    /// <returns>The first such entry, for further asserts.</returns>
    /// <exception cref="FixtureException">It was not logged, or not as often; the message lists what was, nearest first.</exception>
    public LogEntry ShouldHave(LogLevel level, string template, object? values = null, int? times = null)
        => Find(new WantedEntry(level, values) { Template = template }, times);

    /// <summary>Asserts that an entry of this level and event id was logged.</summary>
    /// <param name="level">Its level, exactly.</param>
    /// <param name="eventId">Its event id; only the number counts.</param>
    /// <param name="values">Values it must have, by name: <c>new { Isbn = "123" }</c>. Others may be there. Default: any.</param>
    /// <param name="times">How often, exactly. Default: once or more often.</param>
    /// <returns>The first such entry, for further asserts.</returns>
    /// <exception cref="FixtureException">It was not logged, or not as often; the message lists what was, nearest first.</exception>
    public LogEntry ShouldHave(LogLevel level, EventId eventId, object? values = null, int? times = null)
        => Find(new WantedEntry(level, values) { EventId = eventId }, times);

    /// <summary>Asserts that no entry of this level and template was logged.</summary>
    /// <param name="level">The level, exactly; it must be on.</param>
    /// <param name="template">The message template.</param>
    /// <param name="values">Values by name that it must not be logged with. Default: any.</param>
    /// <exception cref="FixtureException">It was logged, or the level is off and nothing could be seen.</exception>
    public void ShouldNotHave(LogLevel level, string template, object? values = null)
        => Refuse(new WantedEntry(level, values) { Template = template });

    /// <summary>Asserts that no entry of this level and event id was logged.</summary>
    /// <param name="level">The level, exactly; it must be on.</param>
    /// <param name="eventId">The event id; only the number counts.</param>
    /// <param name="values">Values by name that it must not be logged with. Default: any.</param>
    /// <exception cref="FixtureException">It was logged, or the level is off and nothing could be seen.</exception>
    public void ShouldNotHave(LogLevel level, EventId eventId, object? values = null)
        => Refuse(new WantedEntry(level, values) { EventId = eventId });

    /// <summary>Asserts that nothing of a level, or of a higher one, was logged.</summary>
    /// <param name="level">The lowest level that must not occur.</param>
    /// <exception cref="FixtureException">Something was logged; the message lists it. Or the level is off and nothing could be seen.</exception>
    public void ShouldHaveNothingAtOrAbove(LogLevel level)
    {
        var found = Entries.Where(entry => entry.Level >= level).ToList();
        if (found.Count > 0)
            throw new FixtureException($"Nothing of {level} or above should have been logged, and there was:\n{Listed(found)}");
        EnsureOn(level);
    }

    /// <summary>Asserts that no call was seen that logs badly.</summary>
    /// <exception cref="FixtureException">There were <see cref="Problems"/>; the message tells all, with what to write instead.</exception>
    public void ShouldHaveNoProblems() => Refuse(Problems);

    /// <summary>Asserts that no call was seen that logs badly in one way.</summary>
    /// <param name="kind">The kind of problem that must not occur.</param>
    /// <exception cref="FixtureException">There were <see cref="Problems"/> of the kind; the message tells all, with what to write instead.</exception>
    public void ShouldHaveNoProblems(LogProblemKind kind) => Refuse([.. Problems.Where(problem => problem.Kind == kind)]);

    private static void Refuse(IReadOnlyList<LogProblem> problems)
    {
        if (problems.Count > 0)
            throw new FixtureException($"{Counted.Of(problems.Count, "call")} {(problems.Count == 1 ? "logs" : "log")} badly.\n{string.Join('\n', problems)}");
    }

    private LogEntry Find(WantedEntry wanted, int? times)
    {
        if (times < 1)
            throw new FixtureException($"ShouldHave cannot look for {wanted} {times} times: assert with ShouldNotHave that it was not logged.");
        var entries = Entries;
        var found = entries.Where(wanted.Fits).ToList();
        if (found.Count == (times ?? found.Count) && found.Count > 0)
            return found[0];

        if (found.Count > 0)
            throw new FixtureException($"{wanted} was logged {Counted.Times(found.Count)}, not {Counted.Times(times!.Value)}:\n{Listed(found)}");
        throw new FixtureException($"{wanted} was not logged.\n{Instead(wanted, entries)}");
    }

    private void Refuse(WantedEntry wanted)
    {
        var found = Entries.Where(wanted.Fits).ToList();
        if (found.Count > 0)
            throw new FixtureException($"{wanted} was logged {Counted.Times(found.Count)}, and should not have been:\n{Listed(found)}");
        EnsureOn(wanted.Level);
    }

    private void EnsureOn(LogLevel level)
    {
        if (level < MinimumLevel)
            throw new FixtureException($"Whether {level} was logged cannot be said: {Off(level)}");
    }

    private string Instead(WantedEntry wanted, IReadOnlyList<LogEntry> entries)
    {
        if (wanted.Level < MinimumLevel)
            return Off(wanted.Level);
        return entries.Count == 0
            ? $"Nothing was logged ({MinimumLevel} and above). Has the code under test its logger from this LogCapture?"
            : $"Logged instead, nearest first:\n{Listed([.. entries.OrderByDescending(wanted.Likeness).ThenBy(entry => entry.Number)])}";
    }

    private static string Off(LogLevel level) => $"{level} is off.\nTurn it on before the code runs: logs.MinimumLevel = LogLevel.{level};";

    private static string Listed(IReadOnlyList<LogEntry> entries)
    {
        var lines = entries.Take(MostNamed).Select(entry => $"  {entry}");
        return string.Join('\n', entries.Count > MostNamed ? lines.Append($"  … and {entries.Count - MostNamed} more") : lines);
    }
}
