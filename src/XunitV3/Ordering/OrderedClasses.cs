using System.Reflection;
using Xunit.v3;

namespace Shakeout.XunitV3.Ordering;

/// <summary>The classes whose tests keep an order on purpose.</summary>
internal static class OrderedClasses
{
    /// <summary>What the report says of them, a line each, sorted.</summary>
    public static IReadOnlyList<string> Remarks(IEnumerable<IXunitTestCase> tests)
        => [.. tests.Select(test => test.TestClass.Class).Distinct().Select(Remark).OfType<string>().Order(StringComparer.Ordinal)];

    private static string? Remark(Type type)
    {
        if (type.GetCustomAttribute<OrderedAttribute>() is { } ordered)
            return $"{type.FullName} keeps its order: {ordered.Reason}";
        return type.GetCustomAttributes(inherit: true).OfType<ITestCaseOrdererAttribute>().FirstOrDefault() is { } own
            ? $"{type.FullName} keeps its order: its orderer is {own.OrdererType.Name}"
            : null;
    }
}
