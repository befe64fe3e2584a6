using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>Hosts one suite: discovers its tests and runs orders of them, each in a load context of its own.</summary>
internal sealed class SuiteHost
{
    private readonly PackageLayer _packages;
    private readonly Type _agent;
    private readonly Dictionary<string, string> _settings;
    private readonly Action<WorkerEvent> _tell;
    private readonly List<WeakReference> _contexts = [];
    private readonly IReadOnlyList<string> _readings;
    private FrameworkMemory? _memory;

    public SuiteHost(WorkerCommand.Load load, Action<WorkerEvent> tell)
    {
        _tell = tell;
        _settings = new(load.Settings, StringComparer.OrdinalIgnoreCase);
        _readings = load.Readings;
        _packages = new(load.SuitePath, load.ProjectAssemblies.ToHashSet());
        _agent = _packages.LoadFromAssemblyPath(load.AgentPath).GetExportedTypes().Single(typeof(IAgent).IsAssignableFrom);
        BeTheSuite(load.SuitePath);
    }

    /// <summary>Lists all tests.</summary>
    public void Discover() => InOrder((suite, agent) =>
    {
        var tests = agent.Discover(suite, classes: null);
        _tell(new WorkerEvent.Tests([.. tests.Select(test => new TestDescription(
            test.Name, test.Collection, test.Class, test.Method, test.DeclaredPlace, test.Traits))]));
    });

    /// <summary>Runs an order.</summary>
    public void Run(IReadOnlyList<PlannedTest> plan)
    {
        InOrder((suite, agent) =>
        {
            var tests = agent.Discover(suite, plan.Select(test => test.Class).ToHashSet());
            var byName = tests.ToLookup(test => test.Name);
            var byMethod = tests.ToLookup(test => (test.Class, test.Method));
            IReadOnlyList<IReadOnlyList<SuiteTest>> found =
                [.. plan.Select(planned => (SuiteTest[])[.. byName.Contains(planned.Name) ? byName[planned.Name] : byMethod[(planned.Class, planned.Method)]])];
            using var readings = _readings.Count == 0 ? null : new CoverageReadings(_readings);
            new PlanWalk(agent.Open([.. found.SelectMany(entry => entry)]), found, _tell, readings).Run();
        });
        CollectNowAndThen();
        _tell(new WorkerEvent.Done(Environment.WorkingSet, _contexts.Count(context => context.IsAlive)));
    }

    // A thread of its own, because what a thread holds would keep the load context alive.
    private void InOrder(Action<Assembly, IAgent> work)
    {
        using var state = new ProcessState();
        Forget();
        SuiteRefusedException? refusal = null;
        var thread = new Thread(() =>
        {
            try
            {
                _contexts.Add(InNewContext(work));
            }
            catch (SuiteRefusedException exception)
            {
                refusal = exception;
            }
        });
        thread.Start();
        thread.Join();
        EntryAssembly(null);
        if (refusal is not null)
            _tell(new WorkerEvent.Refused(refusal.Message));
    }

    // A process that runs one order has nothing to forget, and does not pay for finding out.
    private void Forget()
    {
        if (_contexts.Count == 0)
            return;
        _memory ??= new(_packages.Assemblies.Where(assembly => assembly.GetName().Name!.StartsWith("xunit.", StringComparison.Ordinal)));
        _memory.Forget();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference InNewContext(Action<Assembly, IAgent> work)
    {
        var context = new OrderContext(_packages);
        using (context.EnterContextualReflection())
        using (var agent = (IAgent)Activator.CreateInstance(_agent, _settings)!)
        {
            var suite = context.LoadSuite();
            EntryAssembly(suite);
            if (_settings.TryGetValue("culture", out var culture) && culture != "default")
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture == "invariant" ? "" : culture);
            work(suite, agent);
        }

        context.Unload();
        return new WeakReference(context);
    }

    private void CollectNowAndThen()
    {
        const int OrdersBetween = 10;
        if (_contexts.Count % OrdersBetween != 0)
            return;
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        _contexts.RemoveAll(context => !context.IsAlive);
    }

    // Tests find their files beside the test assembly, as they do in a stock run.
    private static void BeTheSuite(string suitePath)
    {
        var folder = Path.GetDirectoryName(suitePath)!;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);
        Directory.SetCurrentDirectory(folder);
    }

    // Public from .NET 9 on; before that, the entry assembly stays the worker's.
    private static void EntryAssembly(Assembly? assembly)
        => typeof(Assembly).GetMethod("SetEntryAssembly", [typeof(Assembly)])?.Invoke(null, [assembly]);
}
