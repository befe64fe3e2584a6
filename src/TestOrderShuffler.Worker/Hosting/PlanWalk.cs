using Shakeout.TestOrderShuffler.Worker.Agents;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// Runs tests in planned order. A fixture's lifetime opens at its first planned use and closes after its last: for a
/// plan that keeps collections and classes together those are the stock lifetimes.
/// </summary>
/// <param name="assembly">The outermost lifetime.</param>
/// <param name="plan">The tests of each planned entry.</param>
/// <param name="tell">Told what happens.</param>
/// <param name="readings">Where watched code was; null where nothing is watched.</param>
internal sealed class PlanWalk(IScope assembly, IReadOnlyList<IReadOnlyList<SuiteTest>> plan, Action<WorkerEvent> tell, CoverageReadings? readings = null)
{
    private readonly Lifetimes _collections = new(plan, test => test.Collection);
    private readonly Lifetimes _classes = new(plan, test => test.Class);

    /// <summary>Walks the plan. An entry without tests is reported as missing.</summary>
    public void Run()
    {
        for (var index = 0; index < plan.Count; index++)
        {
            tell(new WorkerEvent.Started(index));
            var reports = plan[index].Select(test => Run(test, index)).ToList();
            tell(new WorkerEvent.Finished(index, VerdictOf(reports), string.Join("\n\n", reports.Where(r => r.HasFailed).Select(r => r.Failure))));
        }

        Close(assembly, "the assembly");
    }

    private TestReport Run(SuiteTest test, int index)
    {
        var collection = _collections.Enter(test, assembly.Open);
        var @class = _classes.Enter(test, collection.Open);
        // What fixtures do is not the test's: it would depend on which test comes first.
        readings?.Begin();
        var report = @class.Run(test);
        if (readings is not null)
            tell(new WorkerEvent.Saw(index, readings.End()));
        if (_classes.Leave(test))
            Close(@class, $"class '{test.Class}'");
        if (_collections.Leave(test))
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

    /// <summary>The lifetimes of one level: which are open, and how many tests each still waits for.</summary>
    private sealed class Lifetimes(IReadOnlyList<IReadOnlyList<SuiteTest>> plan, Func<SuiteTest, string> nameOf)
    {
        private readonly Dictionary<string, SuiteTest[]> _tests = plan.SelectMany(tests => tests)
            .GroupBy(nameOf).ToDictionary(group => group.Key, group => group.ToArray());

        private readonly Dictionary<string, (IScope Scope, int Left)> _open = [];

        /// <summary>The lifetime that a test belongs to, opened if this is its first test.</summary>
        public IScope Enter(SuiteTest test, Func<IReadOnlyList<SuiteTest>, IScope> open)
        {
            var name = nameOf(test);
            if (!_open.ContainsKey(name))
                _open[name] = (open(_tests[name]), _tests[name].Length);
            return _open[name].Scope;
        }

        /// <summary>Takes note that a test is done, and says whether it was the last of its lifetime.</summary>
        public bool Leave(SuiteTest test)
        {
            var name = nameOf(test);
            var (scope, left) = _open[name];
            _open[name] = (scope, left - 1);
            return left == 1;
        }
    }
}
