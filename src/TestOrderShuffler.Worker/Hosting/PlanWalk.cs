using Shakeout.TestOrderShuffler.Worker.Agents;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// Runs tests in planned order. A fixture's lifetime opens at its first planned use and closes after its last: for a
/// plan that keeps collections and classes together those are the stock lifetimes.
/// </summary>
internal sealed class PlanWalk(IScope assembly, IReadOnlyList<IReadOnlyList<SuiteTest>> plan, Action<WorkerEvent> tell)
{
    private readonly List<SuiteTest> _ahead = [.. plan.SelectMany(tests => tests)];
    private readonly Dictionary<string, IScope> _collections = [];
    private readonly Dictionary<string, IScope> _classes = [];

    /// <summary>Walks the plan. An entry without tests is reported as missing.</summary>
    public void Run()
    {
        for (var index = 0; index < plan.Count; index++)
        {
            tell(new WorkerEvent.Started(index));
            var reports = plan[index].Select(Run).ToList();
            tell(new WorkerEvent.Finished(index, VerdictOf(reports), string.Join("\n\n", reports.Where(r => r.HasFailed).Select(r => r.Failure))));
        }

        Close(assembly, "the assembly");
    }

    private TestReport Run(SuiteTest test)
    {
        if (!_collections.TryGetValue(test.Collection, out var collection))
            _collections[test.Collection] = collection = assembly.Open([.. _ahead.Where(other => other.Collection == test.Collection)]);
        if (!_classes.TryGetValue(test.Class, out var @class))
            _classes[test.Class] = @class = collection.Open([.. _ahead.Where(other => other.Class == test.Class)]);

        var report = @class.Run(test);

        _ahead.Remove(test);
        if (!_ahead.Exists(other => other.Class == test.Class) && _classes.Remove(test.Class))
            Close(@class, $"class '{test.Class}'");
        if (!_ahead.Exists(other => other.Collection == test.Collection) && _collections.Remove(test.Collection))
            Close(collection, $"collection '{test.Collection}'");
        return report;
    }

    private void Close(IScope scope, string what)
    {
        if (scope.Close() is { HasFailed: true } cleanup)
            tell(new WorkerEvent.CleanupFailed(what, cleanup.Failure));
    }

    private static Verdict VerdictOf(List<TestReport> reports)
    {
        if (reports.Count == 0)
            return Verdict.Missing;
        if (reports.Exists(report => report.HasFailed))
            return Verdict.Failed;
        return reports.Exists(report => report.HasPassed) ? Verdict.Passed : Verdict.Skipped;
    }
}
