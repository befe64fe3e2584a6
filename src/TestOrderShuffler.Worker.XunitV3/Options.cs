using System.Text.Json;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>Discovery and execution options: the suite's own, where they decide what a test is or in which culture it runs.</summary>
internal sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private readonly Dictionary<string, object?> _values = new();

    public Options(IReadOnlyDictionary<string, string> settings)
    {
        var preEnumerate = !settings.TryGetValue("preEnumerateTheories", out var set) || set != "false";
        _values["xunit.discovery.PreEnumerateTheories"] = preEnumerate;
        _values["xunit.discovery.SynchronousMessageReporting"] = true;
        _values["xunit.execution.SynchronousMessageReporting"] = true;
        _values["xunit.execution.DisableParallelization"] = true;
        if (settings.TryGetValue("culture", out var culture) && culture != "default")
            _values["xunit.discovery.Culture"] = _values["xunit.execution.Culture"] = culture == "invariant" ? "" : culture;
    }

    public TValue? GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) && value is TValue typed ? typed : default;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;

    public string ToJson() => JsonSerializer.Serialize(_values);
}
