using System.Runtime.CompilerServices;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// Says, in the last moments of a process, which test ended it. The test may be over by then: an exception is
/// charged to the test in whose flow it was first thrown, for when it arrives unhandled that flow is gone.
/// </summary>
internal sealed class CrashWatch
{
    private readonly ConditionalWeakTable<Exception, string> _throwers = [];
    private readonly Action<WorkerEvent> _tell;
    private bool _leaving;

    public CrashWatch(Action<WorkerEvent> tell)
    {
        _tell = tell;
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) =>
        {
            if (CurrentTest.Name is { } test)
                _throwers.AddOrUpdate(thrown.Exception, test);
        };
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            var test = unhandled.ExceptionObject is Exception exception && _throwers.TryGetValue(exception, out var thrower) ? thrower : "";
            Tell(new WorkerEvent.Dying(test, Death.UnhandledException, unhandled.ExceptionObject.ToString() ?? ""));
        };
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Tell(new WorkerEvent.Dying(CurrentTest.Name ?? "", Death.Exit, $"exit code {Environment.ExitCode}"));
    }

    /// <summary>The process ends because it is done: nobody is charged.</summary>
    public void Leave() => _leaving = true;

    private void Tell(WorkerEvent lastWords)
    {
        if (!_leaving)
            _tell(lastWords);
        _leaving = true;
    }
}
