namespace Shakeout.TestOrderShuffler.Worker.Agents;

/// <summary>A test that an agent found.</summary>
/// <param name="BaseName"><c>Namespace.Class.Method</c>.</param>
/// <param name="Row">What a theory row adds to it, <c>(name: value, …)</c>; empty for any other test.</param>
/// <param name="Collection">Its collection's name.</param>
/// <param name="Class">Its class with namespace.</param>
/// <param name="Method">Its method's name.</param>
/// <param name="Case">The framework's own test case.</param>
public sealed record SuiteTest(string BaseName, string Row, string Collection, string Class, string Method, object Case)
{
    /// <summary>The name that no other test of the suite has.</summary>
    public string Name { get; init; } = BaseName + Row;

    /// <summary>Its place in its class, when the class orders its tests on purpose.</summary>
    public int? DeclaredPlace { get; init; }

    /// <summary>Its traits.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Traits { get; init; } = [];

    /// <summary>Numbers the tests that read alike: the second gets <c> #2</c>, the third <c> #3</c>.</summary>
    /// <param name="tests">Tests in the order in which their framework finds them.</param>
    public static IReadOnlyList<SuiteTest> WithUniqueNames(IEnumerable<SuiteTest> tests)
    {
        var seen = new Dictionary<string, int>();
        return [.. tests.Select(test =>
        {
            var name = Escaped(test.BaseName + test.Row);
            var occurrence = seen[name] = seen.GetValueOrDefault(name) + 1;
            return occurrence == 1 ? test with { Name = name } : test with { Name = $"{name} #{occurrence}" };
        })];
    }

    // A name is a line of an order file and a word of a command.
    private static string Escaped(string name) => !name.Any(char.IsControl) ? name : string.Concat(name.Select(letter => letter switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => char.IsControl(letter) ? $"\\x{(int)letter:x2}" : letter.ToString(),
    }));
}
