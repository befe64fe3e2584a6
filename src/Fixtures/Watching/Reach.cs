namespace Shakeout.Fixtures.Watching;

/// <summary>Whose activities and measurements a <see cref="Watcher"/> records: the listeners of .NET hear those of the whole process.</summary>
public enum Reach
{
    /// <summary>
    /// Those of the test that watches: what happens in its asynchronous flow after it began to watch (what it awaits, and
    /// tasks, threads and timers that it starts), and activities whose trace began there. Work handed to a thread that ran
    /// before is missed, unless it carries the trace on.
    /// </summary>
    ThisTest,

    /// <summary>Those of everything in the process; of tests that run at the same time too.</summary>
    WholeProcess,
}
