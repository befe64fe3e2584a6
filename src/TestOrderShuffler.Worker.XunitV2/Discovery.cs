using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>Finds tests as the stock framework does, but on the calling thread and class by class.</summary>
internal sealed class Discovery(Assembly suite, ITestFrameworkDiscoveryOptions options)
    : XunitTestFrameworkDiscoverer(Reflector.Wrap(suite), new NoSource(), new NullMessageSink())
{
    /// <param name="classes">Only these, by full name; null for all.</param>
    public IReadOnlyList<SuiteTest> Find(IReadOnlySet<string>? classes)
    {
        var types = classes is null ? AssemblyInfo.GetTypes(includePrivateTypes: false) : classes.Order().Select(AssemblyInfo.GetType);
        return SuiteTest.WithUniqueNames(types.Where(type => type is not null && IsValidTestClass(type)).SelectMany(TestsOf));
    }

    private List<SuiteTest> TestsOf(ITypeInfo type)
    {
        using var found = new DiscoveredCases();
        FindTestsForType(CreateTestClass(type), includeSourceInformation: false, found, options);

        var places = DeclaredPlaces(type, found.Cases);
        return [.. found.Cases.Select(@case => Describe(@case, places))];
    }

    private static SuiteTest Describe(IXunitTestCase @case, Dictionary<IXunitTestCase, int> places)
    {
        var @class = @case.TestMethod.TestClass;
        var baseName = $"{@class.Class.Name}.{@case.TestMethod.Method.Name}";
        return new SuiteTest(baseName, RowOf(@case), @class.TestCollection.DisplayName, @class.Class.Name, @case.TestMethod.Method.Name, @case)
        {
            DeclaredPlace = places.TryGetValue(@case, out var place) ? place : null,
            Traits = [.. @case.Traits.SelectMany(trait => trait.Value.Select(value => KeyValuePair.Create(trait.Key, value)))],
        };
    }

    private static string RowOf(IXunitTestCase @case) => MachineIndependent.Text(() =>
    {
        ITypeInfo[]? types = @case.TestMethod.Method.IsGenericMethodDefinition ? [.. @case.Method.GetGenericArguments()] : null;
        return @case.Method.GetDisplayNameWithArguments("", @case.TestMethodArguments, types);
    });

    // A class with an orderer of its own is ordered on purpose.
    private Dictionary<IXunitTestCase, int> DeclaredPlaces(ITypeInfo type, IReadOnlyList<IXunitTestCase> cases)
    {
        var attribute = type.GetCustomAttributes(typeof(Xunit.TestCaseOrdererAttribute)).SingleOrDefault();
        if (attribute is null || ExtensibilityPointFactory.GetTestCaseOrderer(DiagnosticMessageSink, attribute) is not { } orderer)
            return [];
        return orderer.OrderTestCases(cases).Select((@case, place) => (@case, place)).ToDictionary(pair => pair.@case, pair => pair.place);
    }

    private sealed class NoSource : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }

    private sealed class DiscoveredCases : IMessageBus
    {
        public List<IXunitTestCase> Cases { get; } = [];

        public bool QueueMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase @case })
                Cases.Add(@case);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
