namespace Shakeout.Fixtures.Logging;

/// <summary>What can be wrong with a call that logs.</summary>
public enum LogProblemKind
{
    /// <summary>
    /// One place logged several templates: its message was put together before it was logged, as by
    /// <c>logger.LogInformation($"order {id}")</c>. Nobody can search for its template, and its values have no names.
    /// </summary>
    MessageBuiltBeforeLogging,

    /// <summary>
    /// Arguments were evaluated for a level that is off, as by <c>logger.LogDebug("sold {Order}", Describe(order))</c>.
    /// Whether they were costly cannot be seen from here: a constant looks the same.
    /// </summary>
    ArgumentsForALevelThatIsOff,
}
