using Shakeout.CommandLine.Suites;
using Shakeout.CommandLine.Workers;
using Shakeout.TestOrderShuffler;

namespace Shakeout.Shuffle;

/// <summary>What many orders leave behind in the worker process: memory, and load contexts that do not unload.</summary>
internal static class WorkerFootprint
{
    private const int Orders = 500;
    private const int MostMegabytes = 400;

    private static readonly (string Subject, SuiteFramework Framework)[] Suites =
        [("Trivial200V2", SuiteFramework.XunitV2), ("Trivial200V3", SuiteFramework.XunitV3), ("EfCoreV2", SuiteFramework.XunitV2)];

    /// <summary>Measures. The suites must have been built.</summary>
    public static async IAsyncEnumerable<Figure> FiguresAsync()
    {
        foreach (var (subject, framework) in Suites)
        {
            var path = Path.Combine(Repository.Root, "artifacts", "bin", subject, "release", $"Subjects.{subject}.dll");
            await using var worker = await SuiteWorker.StartAsync(new SuiteAssembly(path, framework), new WorkerSettings(TimeSpan.FromMinutes(1), new(1)), CancellationToken.None);
            List<TestCase> tests = [.. worker.Tests.Select(test => test.Case)];
            for (var number = 1; number <= Orders; number++)
                await worker.RunAsync(TestOrder.Draw(tests, new Seed(1), number), ProcessUse.Warm, CancellationToken.None);

            var megabytes = worker.Footprint.WorkingSet / (1024 * 1024);
            yield return new Figure($"{subject}: most memory of a worker over {Orders} orders", $"{megabytes} MB", $"under {MostMegabytes} MB", megabytes < MostMegabytes);
            yield return new Figure(
                $"{subject}: most load contexts alive", $"{worker.Footprint.LiveContexts}",
                $"at most {WorkerProcess.MostContexts}, where the worker is recycled", worker.Footprint.LiveContexts <= WorkerProcess.MostContexts);
        }
    }
}
