using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>A suite's own <c>[assembly: TestFramework]</c>.</summary>
internal static class CustomFramework
{
    private static readonly string[] Replaceable = ["CreateDiscoverer", "CreateExecutor"];

    /// <summary>
    /// Makes the suite's own framework, so that what it sets up is set up. One that also replaces how tests are found
    /// or run is refused: those tests would run otherwise than the suite means them to.
    /// </summary>
    public static void Start(Assembly suite)
    {
        if (suite.GetCustomAttributes().OfType<ITestFrameworkAttribute>().FirstOrDefault() is not { } attribute)
            return;
        var type = attribute.FrameworkType;
        if (ReplacesTheRunner(type))
            throw new SuiteRefusedException(
                $"The suite's test framework '{type.FullName}' finds or runs tests in its own way, so their order cannot be decided from outside.\n"
                + "Move what it does into its constructor or into fixtures, or leave [assembly: TestFramework] out for this run:\n"
                + "a framework that derives from XunitTestFramework and only sets things up is run as it is.");
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        constructor.Invoke(new object?[constructor.GetParameters().Length]);
    }

    private static bool ReplacesTheRunner(Type type)
        => !typeof(XunitTestFramework).IsAssignableFrom(type)
            || Replaceable.Any(method => type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Assembly)])?.DeclaringType?.Assembly
                != typeof(XunitTestFramework).Assembly);
}
