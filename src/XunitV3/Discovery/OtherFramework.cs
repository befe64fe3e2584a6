using System.Reflection;
using Xunit.v3;

namespace Shakeout.XunitV3.Discovery;

/// <summary>A test framework that an assembly declares beside ours: xunit takes either, and would silently leave out the other.</summary>
internal static class OtherFramework
{
    /// <summary>Why no test of the assembly can run; null where ours is the only one.</summary>
    public static string? Refusal(Assembly assembly)
        => assembly.GetCustomAttributes().OfType<ITestFrameworkAttribute>().FirstOrDefault(attribute => attribute is not UseFixturesAttribute) is { } other
            ? $"The assembly '{assembly.GetName().Name}' has the test framework '{other.FrameworkType.Name}' and that of Shakeout.XunitV3, and it can have one only.\n"
                + "Take its [assembly: TestFramework(…)] out, or keep it and give up fixtures and random order: <ShakeoutUseFixtures>false</ShakeoutUseFixtures> in the project."
            : null;
}
