using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.Sdk;

namespace Shakeout.TestOrderShuffler.Worker.V2;

/// <summary>A suite's own <c>[assembly: TestFramework]</c>.</summary>
internal static class CustomFramework
{
    private static readonly string[] Replaceable = ["CreateDiscoverer", "CreateExecutor"];

    /// <summary>
    /// Makes the suite's own framework, so that what it sets up is set up. One that also replaces how tests are found
    /// or run is refused: those tests would run otherwise than the suite means them to.
    /// </summary>
    /// <returns>The framework to dispose at the end, or null when the suite has none of its own.</returns>
    public static IDisposable? Start(Assembly suite)
    {
        var attribute = suite.GetCustomAttributesData()
            .FirstOrDefault(data => data.AttributeType.FullName == "Xunit.TestFrameworkAttribute");
        if (attribute is not { ConstructorArguments: [{ Value: string typeName }, { Value: string assemblyName }] })
            return null;

        var type = Assembly.Load(new AssemblyName(assemblyName)).GetType(typeName)
            ?? throw new SuiteRefusedException(
                $"The suite's test framework '{typeName}' was not found in '{assemblyName}', as [assembly: TestFramework] says it is.\n"
                + "Correct the attribute; xunit itself runs such a suite with its stock framework, without telling.");
        if (ReplacesTheRunner(type))
            throw SuiteRefusedException.ForFramework(typeName);
        return type.GetConstructor([]) is { } plain
            ? plain.Invoke([]) as IDisposable
            : Activator.CreateInstance(type, new NullMessageSink()) as IDisposable;
    }

    private static bool ReplacesTheRunner(Type type)
        => !typeof(XunitTestFramework).IsAssignableFrom(type)
            || Replaceable.Any(method => type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)?.DeclaringType?.Assembly
                != typeof(XunitTestFramework).Assembly);
}
