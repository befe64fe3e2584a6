using System.Globalization;
using System.Text.Json;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>Discovery and execution options: the suite's own, where they decide what a test is or how it asserts.</summary>
internal sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    private static readonly string[] Numbers =
        ["assertEquivalentMaxDepth", "printMaxEnumerableLength", "printMaxObjectDepth", "printMaxObjectMemberCount", "printMaxStringLength"];

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
        foreach (var name in Numbers)
            if (settings.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number))
                Environment.SetEnvironmentVariable(VariableOf(name), number.ToString(CultureInfo.InvariantCulture));
    }

    public TValue? GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) && value is TValue typed ? typed : default;

    public void SetValue<TValue>(string name, TValue value) => _values[name] = value;

    public string ToJson() => JsonSerializer.Serialize(_values);

    // xunit's executor hands these limits to its assertions through the environment: XUNIT_PRINT_MAX_STRING_LENGTH.
    private static string VariableOf(string setting)
        => "XUNIT_" + string.Concat(setting.Select(letter => char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
