using System.Reflection;
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
    /// <summary>Plans a test.</summary>
    /// <exception cref="Shakeout.Fixtures.FixtureException">What it asks for cannot be given.</exception>
    public static RequestedFixtures Of(IXunitTestMethod method, Planner planner)
    {
        var constructor = ParametersOfConstructor(method);
        var ofConstructor = Places(constructor, parameter => IsAskedFor(parameter, method.TestClass, planner));
        // A theory's data may hold anything; a fact has nothing but fixtures.
        var isTheory = method.DataAttributes.Count > 0;
        ParameterInfo[] parameters = method.FactAttributes.Any(attribute => attribute is FixtureFactAttribute or FixtureTheoryAttribute) ? method.Method.GetParameters() : [];
        var ofMethod = Places(parameters, parameter => planner.Fills(parameter) || !isTheory);
        var asked = ofConstructor.Select(place => constructor[place]).Concat(ofMethod.Select(place => parameters[place])).ToList();
        return new(planner.Plan(new(method.TestClass.Class, method.MethodName), asked), ofConstructor, ofMethod);
    }

    private static ParameterInfo[] ParametersOfConstructor(IXunitTestMethod method)
        => !method.Method.IsStatic && method.TestClass.Constructors is { Count: 1 } constructors ? constructors.First().GetParameters() : [];

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
