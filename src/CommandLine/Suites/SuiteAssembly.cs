namespace Shakeout.CommandLine.Suites;

/// <summary>A built test assembly, ready to run.</summary>
/// <param name="Path">The full path of the assembly file.</param>
/// <param name="Framework">The test framework it was written for.</param>
internal sealed record SuiteAssembly(string Path, SuiteFramework Framework)
{
    /// <summary>The assembly's name: what the suite is called in reports.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}

/// <summary>The test frameworks that Shakeout runs.</summary>
internal enum SuiteFramework
{
    XunitV2,
    XunitV3,
}
