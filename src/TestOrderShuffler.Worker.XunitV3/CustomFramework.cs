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
    /// <returns>The framework to dispose at the end, or null when the suite has none of its own.</returns>
    public static IAsyncDisposable? Start(Assembly suite)
    {
        if (suite.GetCustomAttributes().OfType<ITestFrameworkAttribute>().FirstOrDefault() is not { } attribute)
            return null;
        var type = attribute.FrameworkType;
        if (ReplacesTheRunner(type))
            throw SuiteRefusedException.ForFramework(type.FullName);
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke(new object?[constructor.GetParameters().Length]) as IAsyncDisposable;
    }

    private static bool ReplacesTheRunner(Type type)
        => !typeof(XunitTestFramework).IsAssignableFrom(type)
            || Replaceable.Any(method => type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Assembly)])?.DeclaringType?.Assembly
                != typeof(XunitTestFramework).Assembly);
}
