using System.Globalization;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>How deep and how much the suite's assertions compare and print, as its runner settings say.</summary>
internal static class AssertionLimits
{
    private static readonly string[] Settings =
        ["assertEquivalentMaxDepth", "printMaxEnumerableLength", "printMaxObjectDepth", "printMaxObjectMemberCount", "printMaxStringLength"];

    /// <summary>Sets the limits as xunit's executor does: in the environment, where its assertions look for them.</summary>
    /// <param name="settings">The suite's runner settings, by their names in <c>xunit.runner.json</c>.</param>
    public static void Set(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var name in Settings)
            if (settings.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number))
                Environment.SetEnvironmentVariable(VariableOf(name), number.ToString(CultureInfo.InvariantCulture));
    }

    // printMaxStringLength is XUNIT_PRINT_MAX_STRING_LENGTH there.
    private static string VariableOf(string setting)
        => "XUNIT_" + string.Concat(setting.Select(letter => char.IsUpper(letter) ? "_" + letter : char.ToUpperInvariant(letter).ToString()));
}
