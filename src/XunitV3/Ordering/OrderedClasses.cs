using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The classes whose tests keep an order on purpose.</summary>
internal static class OrderedClasses
{
    /// <summary>What the report says of them, a line each, sorted.</summary>
    public static IReadOnlyList<string> Remarks(IEnumerable<IXunitTestCase> tests)
        => [.. tests.Select(test => test.TestClass.Class).Distinct().Select(Remark).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>What orders the tests of a class on purpose, <see cref="OrderedAttribute"/> among others; null for nothing.</summary>
    public static ITestCaseOrdererAttribute? OrdererOf(Type type)
        => type.GetCustomAttributes(inherit: true).OfType<ITestCaseOrdererAttribute>().FirstOrDefault();

    private static string? Remark(Type type) => OrdererOf(type) switch
    {
        null => null,
        OrderedAttribute ordered => $"{type.FullName} keeps its order: {ordered.Reason}",
        var own => $"{type.FullName} keeps its order: its orderer is {own.OrdererType.Name}",
    };
}
