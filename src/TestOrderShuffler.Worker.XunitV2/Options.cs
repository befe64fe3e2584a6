using Xunit.Abstractions;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>Discovery options: the suite's own, where they decide what a test is.</summary>
internal sealed class Options(IReadOnlyDictionary<string, string> settings) : ITestFrameworkDiscoveryOptions
{
    private readonly Dictionary<string, object?> _values = new()
    {
        ["xunit.discovery.PreEnumerateTheories"] = !settings.TryGetValue("preEnumerateTheories", out var set) || set != "false",
        ["xunit.discovery.SynchronousMessageReporting"] = true,
    };

    public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) && value is TValue typed ? typed : default!;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
}
