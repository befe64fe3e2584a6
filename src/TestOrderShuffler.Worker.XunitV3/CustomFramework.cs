using System.Reflection;
using Shakeout.TestOrderShuffler.Worker.Agents;
using Xunit.v3;

namespace Shakeout.TestOrderShuffler.Worker.V3;

/// <summary>A suite's own <c>[assembly: TestFramework]</c>.</summary>
internal sealed class CustomFramework : IAsyncDisposable
{
    // It only orders and reports tests otherwise than xunit, which is the shuffler's task here.
    private const string Ours = "Shakeout.XunitV3.FixtureFramework";

    private readonly ITestFramework _framework;

    private CustomFramework(ITestFramework framework) => _framework = framework;

    /// <summary>
    /// Makes the suite's own framework, so that what it sets up is set up. One that also replaces how tests are run is
    /// refused: those tests would run otherwise than the suite means them to.
    /// </summary>
    /// <returns>The framework to dispose at the end, or null when the suite has none of its own.</returns>
    public static CustomFramework? Start(Assembly suite)
    {
        if (suite.GetCustomAttributes().OfType<ITestFrameworkAttribute>().FirstOrDefault() is not { } attribute)
            return null;
        var type = attribute.FrameworkType;
        if (!typeof(XunitTestFramework).IsAssignableFrom(type) || (Replaces(type, "CreateExecutor") && type.FullName != Ours))
            throw SuiteRefusedException.ForFramework(type.FullName);
        var constructor = type.GetConstructors().OrderBy(candidate => candidate.GetParameters().Length).First();
        return new((ITestFramework)constructor.Invoke(new object?[constructor.GetParameters().Length]));
    }

    /// <summary>The framework's own way to find tests; null when it is xunit's.</summary>
    public ITestFrameworkDiscoverer? DiscovererOf(Assembly suite)
        => Replaces(_framework.GetType(), "CreateDiscoverer") ? _framework.GetDiscoverer(suite) : null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _framework is IAsyncDisposable disposable ? disposable.DisposeAsync() : default;

    private static bool Replaces(Type type, string method)
        => type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic, [typeof(Assembly)])?.DeclaringType?.Assembly
            != typeof(XunitTestFramework).Assembly;
}
