using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>Finds tests as the stock framework does, but on the calling thread and class by class.</summary>
/// <param name="assembly">The suite.</param>
/// <param name="options">What decides what a test is.</param>
/// <param name="own">The suite's own way to find tests; null for xunit's.</param>
internal sealed class Discovery(XunitTestAssembly assembly, ITestFrameworkDiscoveryOptions options, ITestFrameworkDiscoverer? own)
    : XunitTestFrameworkDiscoverer(assembly)
{
    /// <param name="classes">Only these, by full name; null for all.</param>
    public IReadOnlyList<SuiteTest> Find(IReadOnlySet<string>? classes)
    {
        TestContext.SetForTestAssembly(assembly, TestEngineStatus.Discovering, CancellationToken.None);
        Type[] types = [.. (classes is null ? GetExportedTypes() : classes.Order().Select(assembly.Assembly.GetType)).OfType<Type>().Where(IsValidTestClass)];
        return SuiteTest.WithUniqueNames(own is null ? types.SelectMany(CasesOf).SelectMany(Described) : FoundBy(own, types).SelectMany(Described));
    }

    private IEnumerable<IGrouping<IXunitTestClass, IXunitTestCase>> CasesOf(Type type)
    {
        var cases = new List<IXunitTestCase>();
        var testClass = CreateTestClass(type).AsTask().GetAwaiter().GetResult();
        FindTestsForType(testClass, options, found => Add(found, cases)).AsTask().GetAwaiter().GetResult();
        return cases.GroupBy(@case => @case.TestClass);
    }

    private IEnumerable<IGrouping<IXunitTestClass, IXunitTestCase>> FoundBy(ITestFrameworkDiscoverer discoverer, Type[] types)
    {
        var cases = new List<IXunitTestCase>();
        discoverer.Find(found => Add(found, cases), options, types).AsTask().GetAwaiter().GetResult();
        return cases.GroupBy(@case => @case.TestClass);
    }

    private static ValueTask<bool> Add(ITestCase found, List<IXunitTestCase> cases)
    {
        if (found is IXunitTestCase @case)
            cases.Add(@case);
        return new(true);
    }

    private static IEnumerable<SuiteTest> Described(IGrouping<IXunitTestClass, IXunitTestCase> ofClass)
    {
        var places = DeclaredPlaces(ofClass.Key, [.. ofClass]);
        return ofClass.Select(@case => Describe(@case, places));
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

    private static string RowOf(IXunitTestCase @case) => @case switch
    {
        XunitTestCase { TestMethodArguments: { Length: > 0 } arguments } => MachineIndependent.Text(
            () => @case.TestMethod.Method.GetDisplayNameWithArguments("", arguments, @case.TestMethod.ResolveGenericTypes(arguments))),
        XunitTestCase => "",
        // A case of another kind says what tells it from the others of its method after the method's name.
        _ => MachineIndependent.Text(() => AfterName(@case)),
    };

    private static string AfterName(IXunitTestCase @case)
    {
        string[] names = [$"{@case.TestClassName}.{@case.TestMethodName}", @case.TestMethodName];
        return names.FirstOrDefault(name => @case.TestCaseDisplayName.StartsWith(name, StringComparison.Ordinal)) is { } start
            ? @case.TestCaseDisplayName[start.Length..]
            : "";
    }

    // A class with an orderer of its own is ordered on purpose.
    private static Dictionary<IXunitTestCase, int> DeclaredPlaces(IXunitTestClass testClass, IReadOnlyList<IXunitTestCase> cases)
    {
        if (testClass.TestCaseOrderer is not { } orderer || !testClass.Class.GetCustomAttributes(inherit: true).OfType<ITestCaseOrdererAttribute>().Any())
            return [];
        return orderer.OrderTestCases(cases).Select((@case, place) => (@case, place)).ToDictionary(pair => pair.@case, pair => pair.place);
    }
}
