using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>Finds tests as the stock framework does, but on the calling thread and class by class.</summary>
internal sealed class Discovery(XunitTestAssembly assembly, ITestFrameworkDiscoveryOptions options) : XunitTestFrameworkDiscoverer(assembly)
{
    /// <param name="classes">Only these, by full name; null for all.</param>
    public IReadOnlyList<SuiteTest> Find(IReadOnlySet<string>? classes)
    {
        TestContext.SetForTestAssembly(assembly, TestEngineStatus.Discovering, CancellationToken.None);
        var types = classes is null ? GetExportedTypes() : classes.Order().Select(assembly.Assembly.GetType);
        return SuiteTest.WithUniqueNames(types.Where(type => type is not null && IsValidTestClass(type)).SelectMany(type => TestsOf(type!)));
    }

    private List<SuiteTest> TestsOf(Type type)
    {
        var cases = new List<IXunitTestCase>();
        var testClass = CreateTestClass(type).AsTask().GetAwaiter().GetResult();
        FindTestsForType(testClass, options, found =>
        {
            if (found is IXunitTestCase @case)
                cases.Add(@case);
            return new(true);
        }).AsTask().GetAwaiter().GetResult();

        var places = DeclaredPlaces(testClass, cases);
        return [.. cases.Select(@case => Describe(@case, places))];
    }

    private static SuiteTest Describe(IXunitTestCase @case, Dictionary<IXunitTestCase, int> places)
    {
        var @class = @case.TestClass.TestClassName;
        var method = @case.TestMethod.MethodName;
        return new SuiteTest($"{@class}.{method}", RowOf(@case), CollectionOf(@case), @class, method, @case)
        {
            DeclaredPlace = places.TryGetValue(@case, out var place) ? place : null,
            Traits = [.. @case.Traits.SelectMany(trait => trait.Value.Select(value => KeyValuePair.Create(trait.Key, value)))],
        };
    }

    // The name of a collection per class ends in an id that differs between folders; its class is as good a name.
    private static string CollectionOf(IXunitTestCase @case)
    {
        var collection = @case.TestCollection;
        return collection.CollectionDefinition is null && collection.TestCollectionDisplayName.StartsWith("Test collection for ", StringComparison.Ordinal)
            ? @case.TestClass.TestClassName
            : collection.TestCollectionDisplayName;
    }

    private static string RowOf(IXunitTestCase @case) => @case is XunitTestCase { TestMethodArguments: { Length: > 0 } arguments }
        ? MachineIndependent.Text(() => @case.TestMethod.Method.GetDisplayNameWithArguments("", arguments, @case.TestMethod.ResolveGenericTypes(arguments)))
        : "";

    // A class with an orderer of its own is ordered on purpose.
    private static Dictionary<IXunitTestCase, int> DeclaredPlaces(IXunitTestClass testClass, IReadOnlyList<IXunitTestCase> cases)
    {
        if (testClass.TestCaseOrderer is not { } orderer || !testClass.Class.GetCustomAttributes(inherit: true).OfType<ITestCaseOrdererAttribute>().Any())
            return [];
        return orderer.OrderTestCases(cases).Select((@case, place) => (@case, place)).ToDictionary(pair => pair.@case, pair => pair.place);
    }
}
