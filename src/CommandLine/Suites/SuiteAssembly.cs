namespace Shakeout.CommandLine.Suites;

/// <summary>A built test assembly, ready to run.</summary>
/// <param name="Path">The full path of the assembly file.</param>
/// <param name="Framework">The test framework it was written for.</param>
internal sealed record SuiteAssembly(string Path, SuiteFramework Framework)
{
    /// <summary>The assembly's name: what the suite is called in reports.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether its tests may draw random data by our seed: the piece that knows it then lies beside the suite.</summary>
    public bool MayDrawData => File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "Shakeout.CurrentTest.dll"));
}

/// <summary>The test frameworks that Shakeout runs.</summary>
internal enum SuiteFramework
{
    XunitV2,
    XunitV3,
}
