using System.Collections;
using System.Globalization;

namespace Shakeout.TestOrderShuffler.Worker.Hosting;

/// <summary>
/// What belongs to the process rather than to an assembly, as it was before an order: environment variables, current
/// directory, default cultures, console streams, thread pool. Put back after the order, so that orders in one
/// process do not see each other through it.
/// </summary>
internal sealed class ProcessState : IDisposable
{
    private readonly Dictionary<string, string?> _environment = Variables();
    private readonly string _directory = Directory.GetCurrentDirectory();
    private readonly CultureInfo? _culture = CultureInfo.DefaultThreadCurrentCulture;
    private readonly CultureInfo? _uiCulture = CultureInfo.DefaultThreadCurrentUICulture;
    private readonly TextReader _in = Console.In;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly (int Workers, int Ports) _minimum = MinimumThreads();
    private readonly (int Workers, int Ports) _maximum = MaximumThreads();

    /// <summary>Puts everything back.</summary>
    public void Dispose()
    {
        var now = Variables();
        foreach (var name in now.Keys.Except(_environment.Keys))
            Environment.SetEnvironmentVariable(name, null);
        foreach (var (name, value) in _environment.Where(was => now.GetValueOrDefault(was.Key) != was.Value))
            Environment.SetEnvironmentVariable(name, value);

        Directory.SetCurrentDirectory(_directory);
        CultureInfo.DefaultThreadCurrentCulture = _culture;
        CultureInfo.DefaultThreadCurrentUICulture = _uiCulture;
        Console.SetIn(_in);
        Console.SetOut(_out);
        Console.SetError(_error);
        ThreadPool.SetMaxThreads(_maximum.Workers, _maximum.Ports);
        ThreadPool.SetMinThreads(_minimum.Workers, _minimum.Ports);
    }

    private static Dictionary<string, string?> Variables() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value);

    private static (int Workers, int Ports) MinimumThreads()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        return (workers, ports);
    }

    private static (int Workers, int Ports) MaximumThreads()
    {
        ThreadPool.GetMaxThreads(out var workers, out var ports);
        return (workers, ports);
    }
}
