using Shakeout.BranchCoverage.Collector;

/// <summary>What the runtime runs before <c>Main</c> in the process that the tests of xunit v3 run in. It has to have this name, and no namespace.</summary>
internal static class StartupHook
{
    /// <summary>Listens from now on.</summary>
    public static void Initialize()
    {
        if (HookVariables.Take() is { } folder)
            XunitEvents.Listen(folder);
    }
}
