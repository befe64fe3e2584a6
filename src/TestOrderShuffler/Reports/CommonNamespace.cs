namespace Shakeout.TestOrderShuffler.Reports;

/// <summary>The namespace that all tests of a suite share: reports for people leave it out of their names.</summary>
internal static class CommonNamespace
{
    /// <summary>The longest one, with a dot at its end; empty when they share none.</summary>
    public static string Of(IEnumerable<TestCase> tests)
    {
        string[]? shared = null;
        foreach (var test in tests)
        {
            var own = test.Class.Split('.')[..^1];
            shared = shared is null ? own : [.. shared.Zip(own).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        }
        return shared is { Length: > 0 } ? string.Join('.', shared) + "." : string.Empty;
    }
}
