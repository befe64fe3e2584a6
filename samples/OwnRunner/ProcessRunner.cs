using System.Diagnostics;
using Shakeout.TestOrderShuffler;

namespace OwnRunner;

#region runner
/// <summary>Runs every order in a new process of this very program, which prints <c>passed NAME</c> or <c>failed NAME</c>.</summary>
internal sealed class ProcessRunner : ITestRunner
{
    public async Task<OrderRun> RunAsync(IReadOnlyList<TestCase> order, ProcessUse process, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, order.Select(test => test.Name)) { RedirectStandardOutput = true };
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync(cancellationToken);
        await run.WaitForExitAsync(cancellationToken);

        var results = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Zip(order, Read).ToList();
        if (results.Count < order.Count)
            results.Add(new TestResult(order[results.Count], TestOutcome.Crashed, $"exit code {run.ExitCode}", CrashKind.Exit));
        return new OrderRun(results);
    }

    private static TestResult Read(string line, TestCase test) => line.StartsWith("passed", StringComparison.Ordinal)
        ? new TestResult(test, TestOutcome.Passed)
        : new TestResult(test, TestOutcome.Failed, line);
}
#endregion
