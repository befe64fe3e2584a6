using Shakeout.TestOrderShuffler;
using Shakeout.TestOrderShuffler.Worker.Protocol;

namespace Shakeout.CommandLine.Workers;

/// <summary>The tests that every discovery of a suite finds.</summary>
internal static class StableTests
{
    /// <summary>Compares two discoveries. A theory whose rows differ is one test, named without a row.</summary>
    /// <param name="first">One discovery.</param>
    /// <param name="second">The other.</param>
    /// <param name="unstable">The theories whose rows differ.</param>
    public static IReadOnlyList<DiscoveredTest> Of(
        IReadOnlyList<TestDescription> first, IReadOnlyList<TestDescription> second, out IReadOnlyList<string> unstable)
    {
        var names = second.Select(test => test.Name).ToHashSet();
        var theories = first.Where(test => !names.Contains(test.Name)).Select(BaseName).ToHashSet();
        unstable = [.. theories.Order(StringComparer.Ordinal)];
        return [.. first.Select(test => theories.Contains(BaseName(test)) ? test with { Name = BaseName(test) } : test)
            .DistinctBy(test => test.Name).Select(Describe)];
    }

    private static string BaseName(TestDescription test) => $"{test.Class}.{test.Method}";

    private static DiscoveredTest Describe(TestDescription test)
        => new(new TestCase(test.Name, test.Collection, test.Class, test.Method) { DeclaredPlace = test.DeclaredPlace }, test.Traits);
}
