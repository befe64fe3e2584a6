using System.Globalization;
using Shakeout.TestOrderShuffler;
using Spectre.Console;

namespace Shakeout.CommandLine.Screens;

/// <summary>Tells how a shuffle goes on in one line of a terminal that is drawn again and again.</summary>
internal sealed class LiveProgress(ProgressTask bar, ShuffleOptions options) : IShuffleListener
{
    private readonly long _begin = options.Clock.GetTimestamp();
    private readonly HashSet<TestCase> _failed = [];
    private long _testsRun;
    private int _found;

    /// <summary>Draws a display for as long as some work takes, then leaves no trace of it.</summary>
    public static Task<SuiteReport> DrawAsync(IAnsiConsole console, ShuffleOptions options, Func<IShuffleListener, Task<SuiteReport>> work)
        => console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context => work(new LiveProgress(context.AddTask("running orders", maxValue: options.Orders), options)));

    public void OrderFinished(int number, OrderRun run)
    {
        _testsRun += run.Results.Count;
        _failed.UnionWith(run.Results.Where(result => result.Outcome is TestOutcome.Failed or TestOutcome.Crashed).Select(result => result.Test));
        bar.Value = number;
        Describe(string.Create(CultureInfo.InvariantCulture,
            $"{number} of {options.Orders} orders  {TestsPerSecond():N0} tests/s  {_failed.Count} failed in some order"));
    }

    public void Explaining(TestCase suspect, string step, int testsLeft)
    {
        bar.Value = bar.MaxValue;
        Describe($"{_found} found, {testsLeft} to explain: {step} of {suspect}");
    }

    public void Found(Finding finding) => _found++;

    private double TestsPerSecond() => _testsRun / Math.Max(0.001, options.Clock.GetElapsedTime(_begin).TotalSeconds);

    private void Describe(string text) => bar.Description = Markup.Escape(text);
}
