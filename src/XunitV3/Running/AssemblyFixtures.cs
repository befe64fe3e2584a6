using Shakeout.CurrentTest;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Lifecycle;
using Shakeout.Fixtures.Tracing;
using Shakeout.XunitV3.Discovery;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3.Running;

/// <summary>The fixtures of assembly scope. xunit makes this before the first collection and ends it after the last.</summary>
internal sealed class AssemblyFixtures : IAsyncDisposable
{
    private readonly TraceFile? _file;
    private readonly SortedSet<int> _free = [];
    private int _workers;

    /// <summary>Called by xunit.</summary>
    public AssemblyFixtures()
    {
        var assembly = ((IXunitTestAssembly)TestContext.Current.TestAssembly!).Assembly;
        TestScopes.Use(assembly);
        var seed = SeedOfRun();
        _file = TracePath.For(assembly) is { } path ? new TraceFile(path, seed) : null;
        Book = RequestBook.Of(assembly);
        Run = new(Book.Planner)
        {
            DataSeed = seed,
            Output = line => TestContext.Current.TestOutputHelper?.WriteLine(line),
            Initialisation = new(typeof(IAsyncLifetime), value => ((IAsyncLifetime)value).InitializeAsync()),
            File = _file,
        };
        Scope = new(Run, Fixtures.Scope.Assembly, assembly.GetName().Name ?? "");
    }

    /// <summary>What the tests ask for.</summary>
    public RequestBook Book { get; }

    /// <summary>The run.</summary>
    public FixtureRun Run { get; }

    /// <summary>The fixtures.</summary>
    public SharedScope Scope { get; }

    /// <summary>Takes the lowest number that no other collection has: those that run together have different ones.</summary>
    public int TakeWorker()
    {
        lock (_free)
        {
            if (_free.Count == 0)
                return _workers++;
            var lowest = _free.Min;
            _free.Remove(lowest);
            return lowest;
        }
    }

    /// <summary>Gives a number back.</summary>
    public void ReturnWorker(int worker)
    {
        lock (_free)
            _free.Add(worker);
    }

    private static DataSeed SeedOfRun()
    {
        try
        {
            return DataSeed.OfRun;
        }
        catch (FormatException wrong)
        {
            throw new FixtureException(wrong.Message, wrong);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var failures = await Scope.CloseAsync();
        _file?.Dispose();
        if (_file?.Fault is { } fault)
            TestContext.Current.SendDiagnosticMessage(fault);
        Ended.ThrowIfAny(failures);
    }
}
