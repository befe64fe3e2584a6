using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Shakeout.Fixtures.Wording;

namespace Shakeout.Fixtures.Logging;

/// <summary>Where the code under test logs from, and what looks wrong there.</summary>
/// <remarks>
/// A stack trace costs more than an entry. So one is taken only for a template not seen before in the test: a constant
/// pays once, however often it is logged. Files and lines are read only for a place that has a problem.
/// </remarks>
internal sealed class CallSites
{
    /// <summary>Enough to find every place in a test; a loop of interpolated messages would pay for each.</summary>
    private const int MostTraced = 1000;

    private readonly object _lock = new();
    private readonly HashSet<(LogLevel, string)> _traced = [];
    private readonly Dictionary<CallSite, string> _firstTemplates = [];
    private readonly Dictionary<(LogProblemKind, CallSite), LogProblem> _problems = [];

    public IReadOnlyList<LogProblem> Problems
    {
        get
        {
            lock (_lock)
                return [.. _problems.Values.OrderBy(problem => problem.Where, StringComparer.Ordinal).ThenBy(problem => problem.Kind)];
        }
    }

    /// <summary>An entry was logged with this template.</summary>
    public void SawTemplate(LogLevel level, string template)
    {
        if (!IsNew(level, template) || CallSite.Find(new StackTrace(fNeedFileInfo: false)) is not { } site)
            return;
        string? first;
        lock (_lock)
        {
            if (_firstTemplates.TryAdd(site, template))
                return;
            if (_problems.ContainsKey((LogProblemKind.MessageBuiltBeforeLogging, site)))
                return;
            first = _firstTemplates[site];
        }

        if (!StringBuilding.Forwards(site.Method))
            Report(LogProblemKind.MessageBuiltBeforeLogging, site, $"""
                put its message together before it was logged:
                  {ValueText.Of(first)}
                  {ValueText.Of(template)}
                Write the template {ValueText.Of(TemplateGuess.From(first, template))}, with better names, and pass the values as arguments.
                """);
    }

    /// <summary>A call brought arguments for a level that is off.</summary>
    public void SawArgumentsFor(LogLevel level, string template)
    {
        if (IsNew(level, template) && CallSite.Find(new StackTrace(fNeedFileInfo: false)) is { } site)
            Report(LogProblemKind.ArgumentsForALevelThatIsOff, site, $"""
                evaluates the arguments of {ValueText.Of(template)}, and {level} is off.
                Ask logger.IsEnabled(LogLevel.{level}) first, or log by a [LoggerMessage] method.
                """);
    }

    private bool IsNew(LogLevel level, string template)
    {
        lock (_lock)
            return _traced.Count < MostTraced && _traced.Add((level, template));
    }

    private void Report(LogProblemKind kind, CallSite site, string advice)
    {
        lock (_lock)
        {
            if (!_problems.ContainsKey((kind, site)))
                _problems.Add((kind, site), new LogProblem(kind, site.WithLine(new StackTrace(fNeedFileInfo: true)), advice));
        }
    }
}
