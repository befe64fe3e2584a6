using System.Reflection;
using Shakeout.Fixtures;
using Shakeout.Fixtures.Planning;
using Xunit;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>What a test asks for, and where it wants it.</summary>
/// <param name="Plan">The plan for it: first what the constructor asks for, then what the method does.</param>
/// <param name="OfConstructor">The places of fixtures among the constructor's parameters.</param>
/// <param name="OfMethod">The places of fixtures among the method's parameters.</param>
internal sealed record RequestedFixtures(TestPlan Plan, IReadOnlyList<int> OfConstructor, IReadOnlyList<int> OfMethod)
{
    private IReadOnlyList<PlannedTest>? _variants;

    /// <summary>The tests that are made of one that asks: one for each combination of picked values.</summary>
    public IReadOnlyList<PlannedTest> Variants => _variants ??= [.. Plan.Variants().Select(variant => new PlannedTest(this, variant))];

    /// <summary>Plans a test.</summary>
    /// <exception cref="FixtureException">What it asks for cannot be given.</exception>
    public static RequestedFixtures Of(IXunitTestMethod method, Signature signature, Planner planner)
    {
        var constructor = signature.HasInstance && method.TestClass.Constructors is { Count: 1 } constructors ? constructors.First().GetParameters() : [];
        var ofConstructor = Places(constructor, parameter => IsAskedFor(parameter, method.TestClass, planner));
        var ofMethod = Places(signature.Parameters, parameter => planner.Fills(parameter) || !signature.HasData);
        if (signature.HasData && ofMethod.Length > 0)
            Check(method, signature.Parameters, ofMethod);
        var asked = ofConstructor.Select(place => constructor[place]).Concat(ofMethod.Select(place => signature.Parameters[place])).ToList();
        return new(planner.Plan(new(method.TestClass.Class, method.MethodName), asked), ofConstructor, ofMethod);
    }

    // The data of a row fills the first parameters: so it is plain what fills which.
    private static void Check(IXunitTestMethod method, ParameterInfo[] parameters, int[] fixtures)
    {
        if (fixtures[0] != parameters.Length - fixtures.Length || parameters.Any(parameter => parameter.IsOptional || parameter.IsDefined(typeof(ParamArrayAttribute))))
            throw new FixtureException(
                $"The fixtures of '{method.TestClass.TestClassSimpleName}.{method.MethodName}' ({string.Join(", ", fixtures.Select(place => parameters[place].Name))}) do not stand after its data, " +
                "or some of its parameters are optional or 'params'.\nPut the parameters that data fills first, all of them required, and the fixtures last.");
    }

    private static int[] Places(ParameterInfo[] parameters, Func<ParameterInfo, bool> wanted)
        => [.. Enumerable.Range(0, parameters.Length).Where(place => wanted(parameters[place]))];

    // xunit fills what it knows; what nobody knows is asked for too, so that it is refused with the names of those there are.
    private static bool IsAskedFor(ParameterInfo parameter, IXunitTestClass testClass, Planner planner)
        => !FilledByXunit(parameter, testClass)
            && (planner.Fills(parameter) || !(parameter.HasDefaultValue || parameter.IsDefined(typeof(ParamArrayAttribute))));

    private static bool FilledByXunit(ParameterInfo parameter, IXunitTestClass testClass)
        => parameter.ParameterType == typeof(ITestOutputHelper) || parameter.ParameterType == typeof(ITestContextAccessor)
            || testClass.ClassFixtureTypes.Concat(testClass.TestCollection.CollectionFixtureTypes)
                .Concat(testClass.TestCollection.TestAssembly.AssemblyFixtureTypes).Any(fixture => Matches(fixture, parameter.ParameterType));

    private static bool Matches(Type fixture, Type asked)
        => fixture == asked || (fixture.IsGenericType && asked.IsGenericType && fixture.GetGenericTypeDefinition() == asked.GetGenericTypeDefinition());
}
