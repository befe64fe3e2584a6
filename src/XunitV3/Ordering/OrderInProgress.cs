using System.Collections.Concurrent;
using System.Reflection;
using Shakeout.TestOrderShuffler.Reports;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>A run in random order: what each worker has run, and how to repeat it.</summary>
/// <param name="assembly">The test assembly.</param>
/// <param name="request">Which order was asked for.</param>
/// <param name="order">The order itself.</param>
/// <param name="remarks">What its report says besides: the classes that keep their order.</param>
internal sealed class OrderInProgress(Assembly assembly, OrderRequest request, RunOrder order, IReadOnlyList<string> remarks)
{
    private const string Key = "Shakeout.Order";

    private readonly ConcurrentDictionary<int, List<string>> _workers = new();

    /// <summary>The file that the order is kept in. Default: in <c>TestResults</c> beside the tests.</summary>
    public string OrderPath { get; init; } = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{assembly.GetName().Name}.order.txt");

    /// <summary>The one of the run in progress; null when its order is xunit's.</summary>
    public static OrderInProgress? Current
        => TestContext.Current.KeyValueStorage.TryGetValue(Key, out var order) ? order as OrderInProgress : null;

    /// <summary>Makes it known to the tests of the run.</summary>
    public void Begin() => TestContext.Current.KeyValueStorage[Key] = this;

    /// <summary>The worker that is prescribed for a collection; null for any.</summary>
    /// <param name="collection">The collection's unique id.</param>
    public int? WorkerOf(string collection) => order.WorkerOf(collection);

    /// <summary>Remembers that a worker begins a test; each worker runs one at a time.</summary>
    public void Starts(int worker, IXunitTestCase test) => _workers.GetOrAdd(worker, static _ => []).Add(order.NameOf(test));

    /// <summary>What a failing test tells.</summary>
    public string Story()
        => request.Kept is { } kept
            ? $"Order of {kept.Path}. To repeat it:\n  {Command(OrderRequest.FileVariable, kept.Path)}"
            : $"""
            Order seed {request.Seed}. To repeat the order:
              {Command(OrderRequest.SeedVariable, request.Seed.ToString())}
            What ran beside it, worker by worker, is kept in {OrderPath} and repeated with
              {Command(OrderRequest.FileVariable, OrderPath)}
            """;

    /// <summary>Keeps the order. One that is being repeated stays: this run may have been a part of it.</summary>
    /// <returns>Why it could not be kept; null when it was. No test fails for it.</returns>
    public string? Keep()
    {
        if (request.Kept?.Path == OrderPath)
            return null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(OrderPath)!);
            AtomicFile.Write(OrderPath, KeptOrder.Text([Origin, .. remarks], _workers.OrderBy(pair => pair.Key).Select(pair => pair.Value)));
            return null;
        }
        catch (Exception problem) when (problem is ReportFileException or IOException or UnauthorizedAccessException)
        {
            return $"The order of the tests could not be kept: {problem.Message}";
        }
    }

    private string Origin => request.Kept is { } kept ? $"order of {kept.Path}" : $"order seed {request.Seed}";

    // A test assembly of xunit v3 is a program of its own, whatever runs it otherwise.
    private string Command(string variable, string value) => OperatingSystem.IsWindows()
        ? $"$env:{variable} = '{value}'; dotnet '{assembly.Location}'"
        : $"{variable}={PosixQuoting.Quote(value)} dotnet {PosixQuoting.Quote(assembly.Location)}";
}
